using IctPipeline.Reading.Language.Text;

namespace IctPipeline.Reading.Language.Dates;

/// <summary>What the words beside a date say it is the date of: publication or change.</summary>
internal static class DateLabels
{
    private static readonly WordTable Table = WordTable.Load("date-labels.tsv");

    private static readonly string[] Modified = Table["modified"];
    private static readonly string[] Published = Table["published"];
    private static readonly string[] Beside = Table["beside"];
    private static readonly string[] Filed = Table["filed"];

    /// <summary>A shorter word ends where it ends: "maj" is no "major".</summary>
    private const int Short = 5;

    private const int MaxDates = 6;

    /// <summary>True for a text that opens by saying that something was changed.</summary>
    public static bool SayModified(ReadOnlySpan<char> text)
    {
        foreach (var word in Modified)
        {
            if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for "Posted on …", "Veröffentlicht am …" and the like.</summary>
    public static bool SayPublished(string text) => Find(text, Published) >= 0;

    /// <summary>True for the sentence that blogs put below an entry.</summary>
    public static bool SayFiled(string text) => Array.Exists(Filed, words => text.Contains(words, StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// "Updated 4 May 2022, published 2 May 2022", "12/03/2018 09:40 | Actualizado a 14/03/2018", "2018.03.12 입력 | 2018.03.14 수정": which
    /// date is which, with the words before it.
    /// </summary>
    /// <param name="text">One line.</param>
    /// <param name="modified">What is known without the words.</param>
    public static (string? Published, string? Modified) Parts(string text, bool modified)
    {
        var dates = Full(text);
        if (dates.Count < 2)
        {
            return OfOne(text, modified);
        }

        var labels = Labels(text);
        if (!labels.Exists(label => label.IsChange))
        {
            return modified ? (null, text) : (text, null);
        }

        // Where the first label stands behind the first date and one more behind the last, labels follow their dates.
        var follow = labels[0].At > dates[0].Start && labels[^1].At > dates[^1].Start;
        string? published = null,
            changed = null;
        for (var i = 0; i < dates.Count; i++)
        {
            var from = i == 0 ? 0 : End(dates[i - 1]);
            var (start, end) = follow ? (End(dates[i]), i + 1 < dates.Count ? dates[i + 1].Start : text.Length) : (from, dates[i].Start);
            var label = labels.FindLast(found => found.At >= start && found.At < end);
            // The label and what stands behind it: before it may be the end of another line.
            from = !follow && label is not null ? label.At : from;
            var words = text[from..End(dates[i])].Trim(' ', '|', '-', '–', '/', ',', '·', '•', '(');
            if (label is { IsChange: true })
            {
                changed ??= words;
            }
            else if (label is not null || i == 0)
            {
                published ??= words;
            }
        }

        return (published, changed);
    }

    /// <summary>UTF-16 code units of a line besides its date, and besides its labels and other dates where it tells of a change.</summary>
    /// <returns>Null for a line without a full date.</returns>
    public static int? Rest(string text)
    {
        var dates = Full(text);
        if (dates.Count == 0)
        {
            return null;
        }

        var rest = text.Length - dates[0].Length;
        if (dates.Count == 1)
        {
            return rest;
        }

        var labels = Labels(text);
        return labels.Exists(label => label.IsChange)
            ? text.Length - dates.Sum(date => date.Length) - labels.Sum(label => label.Length)
            : rest;
    }

    private static (string? Published, string? Modified) OfOne(string text, bool modified)
    {
        var (first, second) = (Find(text, Published), Find(text, Modified));
        if (first < 0 || second < 0 || first == second)
        {
            return modified || (second >= 0 && first < 0 && IsBefore(text, second)) ? (null, text) : (text, null);
        }

        return first > second ? (text[first..], text[second..first]) : (text[first..second], text[second..]);
    }

    /// <summary>True where the label opens the text or stands right before its date: "By Jane Doe Updated: 4 May 2022".</summary>
    private static bool IsBefore(string text, int label) =>
        label == 0
        || (
            Full(text) is [var date]
            && label < date.Start
            && text.AsSpan(label, date.Start - label).TrimEnd(" :").Length is var words
            && Array.Exists(Modified, word => word.Length == words)
        );

    private static List<FoundDate> Full(string text)
    {
        var dates = new List<FoundDate>(MaxDates);
        DateScanner.Scan(text, monthFirst: false, dates, MaxDates);
        dates.RemoveAll(date => !date.IsFull);
        return dates;
    }

    private static int End(FoundDate date) => date.Start + date.Length;

    /// <summary>All labels in the order of the text; of those that overlap the longest.</summary>
    private static List<Label> Labels(string text)
    {
        var found = new List<Label>();
        foreach (var (words, isChange) in new[] { (Modified, true), (Beside, true), (Published, false) })
        {
            foreach (var word in words)
            {
                for (var at = At(text, word, 0); at >= 0; at = At(text, word, at + word.Length))
                {
                    found.Add(new Label(at, word.Length, isChange));
                }
            }
        }

        found.RemoveAll(one =>
            found.Exists(other => other.Length > one.Length && other.At <= one.At && other.At + other.Length >= one.At + one.Length)
        );
        found.Sort((one, other) => one.At.CompareTo(other.At));
        return found;
    }

    private static int Find(string text, string[] words)
    {
        var first = -1;
        foreach (var word in words)
        {
            var at = At(text, word, 0);
            first = at >= 0 && (first < 0 || at < first) ? at : first;
        }

        return first;
    }

    private static int At(string text, string word, int start)
    {
        for (
            var at = text.IndexOf(word, start, StringComparison.OrdinalIgnoreCase);
            at >= 0;
            at = text.IndexOf(word, at + 1, StringComparison.OrdinalIgnoreCase)
        )
        {
            var end = at + word.Length;
            if (
                word[0] > '\u2E7F'
                || ((at == 0 || !char.IsLetter(text[at - 1])) && (word.Length > Short || end == text.Length || !char.IsLetter(text[end])))
            )
            {
                return at;
            }
        }

        return -1;
    }

    private sealed record Label(int At, int Length, bool IsChange);
}
