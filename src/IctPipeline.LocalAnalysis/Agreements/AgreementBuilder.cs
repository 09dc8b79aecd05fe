using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Agreements;

/// <summary>Puts an agreement together from what the sentence says.</summary>
internal static class AgreementBuilder
{
    /// <summary>What the words between say, without the small words at its ends; null where nothing is left.</summary>
    public static string? Subject(AnalyzedText text, int first, int end)
    {
        while (first < end && (text[first].IsMark || IsAny(text, first, "về", "on", "for", "to", "việc", "MOU")))
        {
            first++;
        }

        while (end > first && (text[end - 1].IsMark || IsAny(text, end - 1, "và", "and")))
        {
            end--;
        }

        return end > first ? text.TextOf(first, end) : null;
    }

    /// <summary>Where a subject ends that goes on with when and where it was signed: "… chuyển đổi số tại Hà Nội ngày 5/8".</summary>
    public static int SubjectEnd(FieldSpans field, int first, int end)
    {
        var text = field.Text;
        while (end > first && text[end - 1].IsMark)
        {
            end--;
        }

        var hasDate = false;
        for (var i = field.Spans.Count - 1; i >= 0; i--)
        {
            var span = field.Spans[i];
            if (span.End != end || span.First <= first)
            {
                continue;
            }

            if (span.Category == EntityCategories.DateTime)
            {
                hasDate = true;
                end = IsAny(text, span.First - 1, "ngày", "hôm", "sáng", "chiều", "tối", "vào", "on") ? span.First - 1 : span.First;
            }
            else if (hasDate && span.Category == EntityCategories.Location && IsAny(text, span.First - 1, "tại", "ở", "in", "at"))
            {
                return span.First - 1;
            }

            while (hasDate && end > first && (text.IsMark(end - 1, ',') || IsAny(text, end - 1, "vào")))
            {
                end--;
            }
        }

        return end;
    }

    /// <summary>The agreement with its date and place, where the sentence names them.</summary>
    public static Agreement Build(
        FieldSpans field,
        ResolvedEntities resolved,
        TokenRange sentence,
        List<EntitySpan> parties,
        string type,
        string? subject,
        int first,
        int end
    )
    {
        var text = field.Text;
        string? date = null,
            place = null;
        foreach (var span in field.Spans)
        {
            if (span.First >= sentence.First && span.End <= sentence.End)
            {
                date ??= span is { Category: EntityCategories.DateTime, Subcategory: "Date", Value: not null } ? span.Value : null;
                place ??=
                    span.Category == EntityCategories.Location
                    && IsAny(text, span.First - 1, "tại", "ở", "in", "at")
                    && IsPlaceOfSigning(text, parties, span)
                        ? resolved.IdAt(field.Field, text[span.First].Start)
                        : null;
            }
        }

        while (first < end && text[first].IsMark)
        {
            first++;
        }

        var start = text[first].Start;
        return new Agreement
        {
            Parties = [.. parties.Select(party => resolved.IdAt(field.Field, text[party.First].Start)!).Distinct()],
            Type = type,
            Subject = subject,
            Date = date,
            Place = place,
            Evidence = new TextEvidence(field.Field, start, text[end - 1].End - start),
        };
    }

    /// <summary>"… tại Việt Nam" behind the parties belongs to the subject.</summary>
    private static bool IsPlaceOfSigning(AnalyzedText text, List<EntitySpan> parties, EntitySpan place) =>
        place.First < parties[0].First || IsAny(text, place.End, "ngày", "vào", "on") || text.IsMark(place.End, ',');
}
