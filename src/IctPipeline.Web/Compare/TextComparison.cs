using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Compare;

/// <summary>How one text differs from another: paragraphs first, then words inside of those that changed.</summary>
/// <param name="Paragraphs">Of the one and the other, in order.</param>
/// <param name="Same">Words that stand in both.</param>
/// <param name="Removed">Words that only the first has.</param>
/// <param name="Added">Words that only the second has.</param>
/// <param name="IsShortened">One of the texts is longer than what is compared.</param>
public sealed record TextComparison(
    IReadOnlyList<IReadOnlyList<ComparedText>> Paragraphs,
    int Same,
    int Removed,
    int Added,
    bool IsShortened
)
{
    /// <summary>0 to 1.</summary>
    public double PartInCommon => Same == 0 ? 0 : 2.0 * Same / ((2 * Same) + Removed + Added);

    public static TextComparison Of(string left, string right)
    {
        var (leftEnd, rightEnd) = (ShownText.EndOfBody(left), ShownText.EndOfBody(right));
        var (before, after) = (Split(left[..leftEnd]), Split(right[..rightEnd]));
        var all = new List<IReadOnlyList<ComparedText>>();
        var runs = SequenceDiff.Compare(before, after);
        for (var index = 0; index < runs.Count; index++)
        {
            var (change, start, count) = runs[index];
            if (change == Change.Same)
            {
                all.AddRange(before.Skip(start).Take(count).Select(text => (IReadOnlyList<ComparedText>)[new("same", text)]));
            }
            else if (change == Change.Removed && index + 1 < runs.Count && runs[index + 1].Change == Change.Added)
            {
                var added = runs[++index];
                all.AddRange(InWords(before.GetRange(start, count), after.GetRange(added.Start, added.Count)));
            }
            else
            {
                var (kind, list) = change == Change.Removed ? ("removed", before) : ("added", after);
                all.AddRange(list.Skip(start).Take(count).Select(text => (IReadOnlyList<ComparedText>)[new(kind, text)]));
            }
        }

        int Count(string kind) => all.SelectMany(paragraph => paragraph).Where(run => run.Kind == kind).Sum(run => Words(run.Text).Count);
        return new(all, Count("same"), Count("removed"), Count("added"), leftEnd < left.Length || rightEnd < right.Length);
    }

    /// <summary>Changed paragraphs as one text: sentences move between them.</summary>
    private static List<IReadOnlyList<ComparedText>> InWords(List<string> before, List<string> after)
    {
        const string end = "\n";
        List<string> Joined(List<string> paragraphs) =>
            [.. paragraphs.SelectMany((text, index) => index == 0 ? Words(text) : Words(text).Prepend(end))];
        var (left, right) = (Joined(before), Joined(after));
        var all = new List<IReadOnlyList<ComparedText>>();
        var current = new List<ComparedText>();
        foreach (var (change, start, count) in SequenceDiff.Compare(left, right))
        {
            var kind = change switch
            {
                Change.Same => "same",
                Change.Removed => "removed",
                _ => "added",
            };
            var parts = string.Join(' ', (change == Change.Added ? right : left).GetRange(start, count)).Split(end);
            foreach (var (index, part) in parts.Index())
            {
                if (index > 0)
                {
                    all.Add(current);
                    current = [];
                }

                if (part.Trim() is { Length: > 0 } text)
                {
                    current.Add(new(kind, text));
                }
            }
        }

        all.Add(current);
        return [.. all.Where(paragraph => paragraph.Count > 0)];
    }

    private static List<string> Split(string text) =>
        [.. text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    private static List<string> Words(string text) => [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A run of text.</summary>
/// <param name="Kind"><c>same</c>, <c>removed</c> or <c>added</c>.</param>
public sealed record ComparedText(string Kind, string Text);
