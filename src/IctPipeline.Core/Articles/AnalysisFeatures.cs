using System.Text.Json.Serialization;

namespace IctPipeline.Core.Articles;

/// <summary>What an analyzer can be asked for.</summary>
[Flags]
[JsonConverter(typeof(AnalysisFeaturesConverter))]
public enum AnalysisFeatures
{
    None = 0,
    Language = 1,
    Entities = 2,
    KeyPhrases = 4,
    Sentiment = 8,
    All = Language | Entities | KeyPhrases | Sentiment,
}
