using IctPipeline.Core.Articles;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>
/// Names of an English text that stand among their like: places in a list (<c>Yarmouth, Shelburne and Lunenburg</c>) and teams in a row of
/// results (<c>Leeds 2 Everton 1</c>). What is known of one holds for its neighbours.
/// </summary>
internal static class NameLists
{
    /// <summary>So many names that the tagger takes for places bear each other out.</summary>
    private const int FewestAlone = 3;

    /// <summary>The first tokens of the names that their neighbours bear out.</summary>
    /// <param name="spans">In the order of the text.</param>
    public static HashSet<int> Find(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        var found = new HashSet<int>();
        for (var first = 0; first < spans.Count; )
        {
            var end = first + 1;
            while (end < spans.Count && spans[end].Category == spans[first].Category && Joins(text, spans[end - 1], spans[end]))
            {
                end++;
            }

            if (end - first > 1 && AreBorneOut(text, spans, first, end))
            {
                for (var i = first; i < end; i++)
                {
                    found.Add(spans[i].First);
                }
            }

            first = end;
        }

        return found;
    }

    private static bool AreBorneOut(AnalyzedText text, IReadOnlyList<EntitySpan> spans, int first, int end)
    {
        if (spans[first].Category == EntityCategories.Organization)
        {
            return true;
        }

        var areBorneOut = end - first >= FewestAlone;
        for (var i = first; i < end && !areBorneOut; i++)
        {
            areBorneOut = NameConsensus.IsSure(text, spans[i]) || PlaceSigns.AreAt(text, spans[i]);
        }

        return areBorneOut && !text.IsHeading(spans[first].First);
    }

    private static bool Joins(AnalyzedText text, EntitySpan left, EntitySpan right) =>
        !text.StartsSentence(right.First)
        && left.Category switch
        {
            EntityCategories.Location => AreListed(text, left, right),
            EntityCategories.Organization => AreResults(text, left, right),
            _ => false,
        };

    /// <summary>A comma, a small word or both between two names.</summary>
    private static bool AreListed(AnalyzedText text, EntitySpan left, EntitySpan right)
    {
        var at = left.End + (text.IsMark(left.End, ',') ? 1 : 0);
        at += TokenNumbers.IsAny(text, at, "and", "or") ? 1 : 0;
        return at == right.First && at > left.End;
    }

    /// <summary>Numbers alone between two names and behind the second.</summary>
    private static bool AreResults(AnalyzedText text, EntitySpan left, EntitySpan right)
    {
        var at = left.End;
        while (at < right.First && text[at].IsNumber)
        {
            at++;
        }

        return at == right.First && at > left.End && !text.StartsSentence(right.End) && text[right.End].IsNumber;
    }
}
