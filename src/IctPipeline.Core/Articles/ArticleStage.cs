using System.Text.Json.Serialization;
using IctPipeline.Reading.Model;

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
