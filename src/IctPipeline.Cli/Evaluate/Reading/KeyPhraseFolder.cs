using System.Text;

namespace IctPipeline.Cli.Evaluate.Reading;

/// <summary>A text and the key phrases that people gave it, folded.</summary>
internal sealed record KeyedDocument(string Text, IReadOnlySet<string> Keys);

/// <summary>A folder with <c>docsutf8/NAME.txt</c> and <c>keys/NAME.key</c>, one phrase a line.</summary>
internal static class KeyPhraseFolder
{
    public const string Documents = "docsutf8";
    public const string Keys = "keys";

    public static bool Looks(string folder) =>
        Directory.Exists(Path.Combine(folder, Documents)) && Directory.Exists(Path.Combine(folder, Keys));

    public static IEnumerable<KeyedDocument> Read(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(folder, Documents)).Order(StringComparer.Ordinal))
        {
            var key = Path.Combine(folder, Keys, Path.ChangeExtension(Path.GetFileName(file), ".key"));
            if (
                File.Exists(key)
                && File.ReadLines(key).Select(Fold).Where(phrase => phrase.Length > 0).ToHashSet() is { Count: > 0 } phrases
            )
            {
                yield return new KeyedDocument(File.ReadAllText(file).Normalize(NormalizationForm.FormC), phrases);
            }
        }
    }

    /// <summary>Lower case, one space between words: all that two equal phrases may differ in.</summary>
    public static string Fold(string phrase) =>
        string.Join(' ', phrase.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .ToLowerInvariant();
}
