using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>
/// A title that stands alone later on means the person whom it introduced: "Thứ trưởng Bộ TT&amp;TT Nguyễn Minh Hồng …", then "Thứ trưởng
/// nói". Only with a capital, and only where the text has introduced one person by it.
/// </summary>
internal static class BareTitles
{
    /// <summary>Tokens between a title and its person, with bodies and countries.</summary>
    private const int FarthestTitle = 16;

    /// <summary>Offices, by their last syllable: one holds them. <c>Bệnh nhân</c> and <c>Diễn viên</c> may be anybody.</summary>
    private static readonly string[] Offices =
    [
        "trưởng",
        "tướng",
        "tịch",
        "thư",
        "thống",
        "đốc",
        "tá",
        "úy",
        "uỷ",
        "phó",
        "án",
        "sứ",
        "vương",
        "hoàng",
        "đế",
        "hiến",
        "nhiệm",
        "lệnh",
        "hành",
        "HĐQT",
        "trị",
        "tra",
        "CEO",
        "ký",
    ];

    public static IReadOnlyList<EntitySpan> Complete(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        if (!text.IsVietnamese || Introduced(text, spans) is not { } titles)
        {
            return spans;
        }

        List<EntitySpan>? all = null;
        var next = 0;
        for (var i = 0; i < text.Count; i++)
        {
            while (next < spans.Count && spans[next].End <= i)
            {
                next++;
            }

            var isTaken = next < spans.Count && spans[next].First <= i;
            if (
                !isTaken
                && Title(text, i) is { } title
                && titles.TryGetValue(title, out var person)
                && person is not null
                && person.First < i
                && StandsAlone(text, spans, next, i)
            )
            {
                (all ??= [.. spans]).Add(
                    new EntitySpan(i, i + text.TriggerAt(i).Length, EntityCategories.Person, EntityWeights.BareTitle, SameAs: person.First)
                );
            }
        }

        all?.Sort(static (a, b) => a.First.CompareTo(b.First));
        return all ?? spans;
    }

    /// <summary>Titles of several syllables with the person whom each introduces, or with null where there are two.</summary>
    private static Dictionary<string, EntitySpan?>? Introduced(AnalyzedText text, IReadOnlyList<EntitySpan> spans)
    {
        Dictionary<string, EntitySpan?>? titles = null;
        for (var at = 0; at < spans.Count; at++)
        {
            var person = spans[at];
            if (person.Category != EntityCategories.Person || TitleBefore(text, spans, at) is not { } title)
            {
                continue;
            }

            titles ??= new Dictionary<string, EntitySpan?>(StringComparer.OrdinalIgnoreCase);
            titles[title] =
                titles.TryGetValue(title, out var other) && (other is null || !IsSame(text, other, person)) ? null : other ?? person;
        }

        return titles;
    }

    private static string? TitleBefore(AnalyzedText text, IReadOnlyList<EntitySpan> spans, int at)
    {
        var i = spans[at].First;
        for (var steps = 0; steps < FarthestTitle && i > 0 && !text.StartsSentence(i); steps++)
        {
            i =
                at > 0 && spans[at - 1].End == i && spans[at - 1].Category is EntityCategories.Organization or EntityCategories.Location
                    ? spans[--at].First
                    : i;
            for (var length = 5; length >= 2; length--)
            {
                if (i >= length && text.TriggerAt(i - length).Length == length && Title(text, i - length) is { } title)
                {
                    return title;
                }
            }

            if (at == 0 || spans[at - 1].End != i)
            {
                return null;
            }
        }

        return null;
    }

    private static string? Title(AnalyzedText text, int i)
    {
        var trigger = text.TriggerAt(i);
        return
            trigger.Length >= 2
            && trigger.Is(Triggers.PersonTitle)
            && text.IsCapitalized(i)
            && TokenNumbers.IsAny(text, i + trigger.Length - 1, Offices)
            ? text.TextOf(i, i + trigger.Length)
            : null;
    }

    /// <summary>Nothing behind it says whose title it is: "Thứ trưởng Bộ …" is somebody else's.</summary>
    private static bool StandsAlone(AnalyzedText text, IReadOnlyList<EntitySpan> spans, int next, int i)
    {
        var end = i + text.TriggerAt(i).Length;
        return end >= text.Count
            || text.StartsSentence(end)
            || (
                !text.IsCapitalized(end)
                && !(next < spans.Count && spans[next].First == end)
                && !text.TriggerAt(end).Is(Triggers.OrganizationHead | Triggers.PersonTitle)
                && (text[end].IsMark || text[end].Is(TokenShape.SpaceBefore))
            );
    }

    private static bool IsSame(AnalyzedText text, EntitySpan a, EntitySpan b) =>
        text.TextOf(a.First, a.End).EndsWith(text.TextOf(b.First, b.End), StringComparison.OrdinalIgnoreCase)
        || text.TextOf(b.First, b.End).EndsWith(text.TextOf(a.First, a.End), StringComparison.OrdinalIgnoreCase);
}
