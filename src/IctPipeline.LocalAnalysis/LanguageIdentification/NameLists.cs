using System.Buffers;
using System.Text;

namespace IctPipeline.LocalAnalysis.LanguageIdentification;

/// <summary>Takes enumerations of names and tags out of a line: they are the same in every language.</summary>
internal static class NameLists
{
    /// <summary>So many items one after the other are an enumeration.</summary>
    private const int FewestItems = 4;

    private const int MostWords = 4;

    private static readonly SearchValues<char> Separators = SearchValues.Create(",;、，،·•|");

    /// <summary>Appends <paramref name="line"/> without its enumerations.</summary>
    public static void AppendWithout(ReadOnlySpan<char> line, StringBuilder prose)
    {
        int items = 0,
            runStart = 0;
        var at = 0;
        while (at <= line.Length)
        {
            var length = line[at..].IndexOfAny(Separators);
            var end = length < 0 ? line.Length : at + length;
            if (IsItem(line[at..end]))
            {
                runStart = items++ == 0 ? at : runStart;
            }
            else
            {
                AppendRun(line[runStart..at], items, prose);
                (items, runStart) = (0, end);
                prose.Append(line[at..end]).Append(' ');
            }

            at = end + 1;
        }

        if (items > 0)
        {
            AppendRun(line[runStart..], items, prose);
        }
    }

    private static void AppendRun(ReadOnlySpan<char> run, int items, StringBuilder prose)
    {
        if (items is > 0 and < FewestItems)
        {
            prose.Append(run).Append(' ');
        }
    }

    /// <summary>One word, or a few that all start with a capital.</summary>
    private static bool IsItem(ReadOnlySpan<char> item)
    {
        int words = 0,
            capitals = 0;
        foreach (var range in item.Split(' '))
        {
            var word = item[range];
            if (!word.IsEmpty)
            {
                words++;
                capitals += char.IsUpper(word[0]) || char.IsAsciiDigit(word[0]) || word[0] is '(' or '"' or '“' ? 1 : 0;
            }
        }

        return words == 1 || (words is > 1 and <= MostWords && words == capitals);
    }
}
