namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>Maps the labels of a model to language tags: several labels may stand for one language.</summary>
internal sealed class LabelTags
{
    private readonly int[] _tagOfLabel;

    public LabelTags(IReadOnlyList<string> labels)
    {
        var tags = labels.Select(label => label.TrimEnd(ModelParts.PlainSuffix[0])).ToArray();
        Tags = [.. tags.Distinct()];
        _tagOfLabel = [.. tags.Select(tag => Array.IndexOf(Tags, tag))];
        Scripts = [.. Tags.Select(ScriptOf)];
    }

    /// <summary>The distinct tags.</summary>
    public string[] Tags { get; }

    /// <summary>For each tag the ISO 15924 code where it differs from that of the text's script; else null.</summary>
    public string?[] Scripts { get; }

    /// <summary>Adds up the probabilities of labels by tag.</summary>
    public void Merge(ReadOnlySpan<float> labels, Span<float> tags)
    {
        tags.Clear();
        for (var label = 0; label < labels.Length; label++)
        {
            tags[_tagOfLabel[label]] += labels[label];
        }
    }

    private static string? ScriptOf(string tag) =>
        tag switch
        {
            "zh-Hans" => "Hans",
            "zh-Hant" => "Hant",
            "ja" => "Jpan",
            _ => null,
        };
}
