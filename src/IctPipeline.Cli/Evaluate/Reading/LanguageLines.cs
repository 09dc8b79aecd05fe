namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>A text and the language that it is in.</summary>
/// <param name="Code">Primary subtag, as <see cref="LanguageCode"/> writes it.</param>
internal sealed record LanguageLine(string Code, string Text);

/// <summary>Reads <c>code&lt;TAB&gt;text</c> lines.</summary>
internal static class LanguageLines
{
    public static bool Looks(IReadOnlyList<string> sample) =>
        sample.Count > 0
        && sample.All(line =>
            line.IndexOf('\t', StringComparison.Ordinal) is > 0 and var tab
            && LanguageCode.IsCode(line[..tab])
            && line.IndexOf('\t', tab + 1) < 0
        );

    public static IEnumerable<LanguageLine> Read(IEnumerable<string> lines)
    {
        foreach (var line in lines)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            if (tab > 0 && tab + 1 < line.Length)
            {
                yield return new LanguageLine(LanguageCode.Primary(line[..tab]), line[(tab + 1)..]);
            }
        }
    }
}
