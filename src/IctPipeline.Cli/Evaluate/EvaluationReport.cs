using System.Text.Json.Serialization;

namespace IctPipeline.Cli.Evaluate;

/// <summary>What <c>ict evaluate</c> measured.</summary>
/// <param name="Kind"><c>entities</c>, <c>words</c>, <c>languages</c>, <c>keyPhrases</c>, <c>pages</c>, <c>feeds</c> or
/// <c>charsets</c>.</param>
/// <param name="Measure">What <paramref name="Overall"/> is.</param>
/// <param name="Overall">0 to 1.</param>
/// <param name="Rows">One a type, or a language.</param>
/// <param name="Items">Sentences, texts or documents.</param>
/// <param name="Seconds">Time of the analysis alone, one thread, data loaded before.</param>
internal sealed record EvaluationReport(
    string Kind,
    string Set,
    string? Language,
    string Measure,
    double Overall,
    IReadOnlyList<EvaluationRow> Rows,
    int Items,
    long Characters,
    double Seconds
)
{
    public double ItemsPerSecond => Seconds > 0 ? Math.Round(Items / Seconds, 1) : 0;

    public double CharactersPerSecond => Seconds > 0 ? Math.Round(Characters / Seconds) : 0;

    /// <summary>Types of the set that are not compared, with how often they stand there.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyDictionary<string, int>? Ignored { get; init; }

    /// <summary>The names that were wrong most often, for whoever mends them.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<EvaluationFault>? Faults { get; init; }
}

/// <summary>The figures of one type or language.</summary>
/// <param name="Gold">How many the set has.</param>
/// <param name="Found">How many the analyzer found.</param>
/// <param name="Right">How many of these are right.</param>
internal sealed record EvaluationRow(string Name, int Gold, int Found, int Right, double Precision, double Recall, double F1);

/// <summary>Something missed or invented.</summary>
/// <param name="Kind"><c>missed</c> or <c>invented</c>.</param>
internal sealed record EvaluationFault(string Kind, string Type, string Text, string Context);
