using IctPipeline.Core.Articles;

namespace IctPipeline.Core.Tests.Guarantees;

/// <summary>What one file of the model's world says, and what has to become of it.</summary>
internal static class ModelFile
{
    /// <summary>Bodies that are longer go to the body store.</summary>
    public const int MaxBodyBytes = 60;

    private const string Hostile = "!reject";

    /// <summary>Names that members of a bundle may have.</summary>
    public static IReadOnlyList<string?> Members { get; } = ["a", "b", "c"];

    /// <summary>The text of a new version.</summary>
    /// <param name="choice">Decides its kind: plain, overlong, hostile, or a bundle of some members.</param>
    /// <param name="number">Of the drop: no two texts are the same.</param>
    public static string Text(BlobAddress blob, int choice, int number) =>
        (choice % 11) switch
        {
            0 => Hostile,
            1 or 2 or 3 => "!bundle\n"
                + string.Concat(
                    Members.Where((_, index) => ((choice / 11) >> index) % 2 == 0).Select(member => Line(member, choice, number))
                ),
            4 or 5 =>
                $"Title {number}\nBody of {blob.Name}.\n\n{string.Join("\n\n", Enumerable.Repeat("A paragraph of an overlong body.", 4))}",
            _ => $"Title {number}\nBody of {blob.Name}",
        };

    /// <summary>Whether a text gives documents; what an earlier version gave may stay beside the failure of one that does not.</summary>
    public static bool HasDocuments(string text) => text is not (Hostile or "!bundle\n");

    /// <summary>What is wrong with what the store holds of a file.</summary>
    /// <param name="text">As it is now; null where it is deleted.</param>
    public static IEnumerable<string> Check(
        BlobAddress blob,
        string? text,
        IReadOnlyList<Article> live,
        IReadOnlyList<ArticleFailure> failures,
        Func<string, string?> wholeBody
    )
    {
        if (text is null)
        {
            return live.Select(article => $"Conservation: {blob} is gone and its document {article.Source.Member} lives.");
        }

        if (text == Hostile)
        {
            return failures.Any(failure => failure is { Status: FailureStatus.Dead, Member: null })
                ? []
                : [$"Conservation: {blob} is hostile and has no dead letter."];
        }

        if (text == "!bundle\n")
        {
            return failures.Any(failure => failure is { Status: FailureStatus.Dead, Member: null })
                ? []
                : [$"Conservation: {blob} is an empty bundle and has no dead letter."];
        }

        return text.StartsWith("!bundle", StringComparison.Ordinal)
            ? CheckBundle(blob, text, live, failures)
            : CheckPlain(blob, text, live, wholeBody);
    }

    private static string Line(string? member, int choice, int number) =>
        choice % 7 == 0 && member == "b" ? $"{member}: {Hostile}\n" : $"{member}: Title {number} of {member}\n";

    private static IEnumerable<string> CheckPlain(
        BlobAddress blob,
        string text,
        IReadOnlyList<Article> live,
        Func<string, string?> wholeBody
    )
    {
        var parts = text.Split('\n', 2);
        var stored = live.FirstOrDefault(article => article.Source.Member is null);
        if (stored is null || stored.Title != parts[0] || stored.Analysis.Status != AnalysisStatus.Complete)
        {
            yield return $"Convergence: {blob} has the document '{stored?.Title}' and the text '{text}'.";
        }
        else if ((stored.BodyBlob is { } name ? wholeBody(name) : stored.Body) != parts[1])
        {
            yield return $"Convergence: {blob} has the body '{stored.Body}' ({stored.BodyBlob}) and the text '{text}'.";
        }

        foreach (var article in live.Where(article => article.Source.Member is not null))
        {
            yield return $"Convergence: {blob} is no bundle any more, and the document of its member {article.Source.Member} lives.";
        }
    }

    private static IEnumerable<string> CheckBundle(
        BlobAddress blob,
        string text,
        IReadOnlyList<Article> live,
        IReadOnlyList<ArticleFailure> failures
    )
    {
        var expected = text.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .Select(line => line.Split(": "))
            .ToDictionary(line => line[0], line => line[1]);
        foreach (var (member, title) in expected)
        {
            var stored = live.FirstOrDefault(article => article.Source.Member == member);
            var failed = failures.Any(failure => failure.Member == member && failure.Status == FailureStatus.Dead);
            if (title == Hostile ? !failed : stored?.Title != title || stored.Analysis.Status != AnalysisStatus.Complete)
            {
                yield return $"Convergence: the member {member} of {blob} is '{title}' and has the document '{stored?.Title}' (failed: "
                    + $"{failed}).";
            }
        }

        foreach (var article in live.Where(article => article.Source.Member is null || !expected.ContainsKey(article.Source.Member)))
        {
            var missing = article.Source.Member ?? "a document of its own";
            yield return $"Convergence: {blob} is a bundle without {missing}, and that document lives.";
        }
    }
}
