using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Resolution;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Agreements;

/// <summary>Who signs: bodies that stand together, and the body behind "with".</summary>
internal static class AgreementParties
{
    /// <summary>A, B và C right behind "giữa".</summary>
    public static List<EntitySpan> Behind(FieldSpans field, int first, int end, out int after)
    {
        var parties = new List<EntitySpan>();
        after = first;
        foreach (var span in field.Spans)
        {
            if (span.First < after || span.First >= end || !IsParty(span))
            {
                continue;
            }

            if (!OnlyJoins(field.Text, after, span.First))
            {
                break;
            }

            parties.Add(span);
            after = span.End;
        }

        return parties;
    }

    /// <summary>The last row of bodies before the verb.</summary>
    public static List<EntitySpan> Before(FieldSpans field, int first, int end)
    {
        var parties = new List<EntitySpan>();
        foreach (var span in field.Spans)
        {
            if (span.First >= first && span.End <= end && IsParty(span))
            {
                if (parties.Count > 0 && !OnlyJoins(field.Text, parties[^1].End, span.First))
                {
                    parties.Clear();
                }

                parties.Add(span);
            }
        }

        return parties;
    }

    /// <summary>The body behind "with".</summary>
    public static EntitySpan? Counterpart(FieldSpans field, int first, int end)
    {
        foreach (var span in field.Spans)
        {
            if (span.First > first && span.First < end && IsParty(span) && IsAny(field.Text, span.First - 1, "với", "with", "cùng"))
            {
                return span;
            }
        }

        return null;
    }

    private static bool OnlyJoins(AnalyzedText text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (!IsAny(text, i, "và", "and", "với", "cùng", "the", "bên", "là") && !text.IsMark(i, ','))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsParty(EntitySpan span) => span.Category == EntityCategories.Organization;
}
