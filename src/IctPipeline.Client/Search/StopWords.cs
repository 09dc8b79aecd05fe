using System.Collections.Frozen;

namespace IctPipeline.Client;

/// <summary>
/// Words that the service's full-text index leaves out because English has them everywhere. Without marks many a Vietnamese word is
/// written like one of them (<c>có</c>, <c>máy</c>, <c>đô</c>, <c>số</c>): these are looked for in the text itself.
/// </summary>
internal static class StopWords
{
    private static readonly FrozenSet<string> Words = Read();

    public static bool Has(string folded) => Words.Contains(folded);

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(StopWords).Assembly.GetManifestResourceStream("stop-words.txt")!;
        using var reader = new StreamReader(stream);
        return reader
            .ReadToEnd()
            .Split('\n')
            .Where(line => !line.StartsWith('#'))
            .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .ToFrozenSet(StringComparer.Ordinal);
    }
}
