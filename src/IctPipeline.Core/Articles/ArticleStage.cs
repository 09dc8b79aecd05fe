using IctPipeline.Reading.Model;
using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>The stages of processing, in order.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ArticleStage>))]
public enum ArticleStage
{
    Read,
    Decode,
    Parse,
    Normalize,
    Analyze,
    Assemble,
    Upsert,
}
