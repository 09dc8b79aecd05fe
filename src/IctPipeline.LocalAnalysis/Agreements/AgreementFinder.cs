using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Agreements;

/// <summary>
/// Finds agreements of which the text names two parties: "memorandum on X between A and B" in a sentence about signing, and "A and B signed an
/// agreement on X". What is only planned is left out, and so is what has fewer than two named parties: better none than a wrong one.
/// </summary>
internal static class AgreementFinder
{
    public static IReadOnlyList<Agreement> Find(IReadOnlyList<FieldSpans> fields, ResolvedEntities resolved)
    {
        List<Agreement>? found = null;
        foreach (var field in fields)
        {
            foreach (var sentence in field.Text.Sentences)
            {
                if (IsAboutSigning(field.Text, sentence))
                {
                    found ??= [];
                    var before = found.Count;
                    Between(field, resolved, sentence, found);
                    if (found.Count == before && Signed(field, resolved, sentence) is { } agreement)
                    {
                        found.Add(agreement);
                    }
                }
            }
        }

        return found is null ? [] : Distinct(found);
    }

    private static bool IsAboutSigning(AnalyzedText text, TokenRange sentence)
    {
        var isSigning = false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            isSigning |= AgreementWords.IsSigning(text, i);
            if (AgreementWords.IsUnreal(text, i) && !isSigning)
            {
                return false;
            }
        }

        return isSigning;
    }

    /// <summary>Each "… between A and B" of the sentence; several stand in a list divided by semicolons.</summary>
    private static void Between(FieldSpans field, ResolvedEntities resolved, TokenRange sentence, List<Agreement> found)
    {
        var text = field.Text;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!IsAny(text, i, "giữa", "between"))
            {
                continue;
            }

            var (first, end) = Segment(text, sentence, i);
            var parties = Parties(field, i + 1, end, out var afterParties);
            var type = LastType(text, first, i, out var typeEnd);
            if (parties.Count >= 2 && type is not null)
            {
                var subject = Subject(text, typeEnd, i) ?? Subject(text, afterParties, end);
                found.Add(Build(field, resolved, sentence, parties, type, subject, first, end));
            }
        }
    }

    /// <summary>"A and B signed an agreement on X", "A signed an agreement with B".</summary>
    private static Agreement? Signed(FieldSpans field, ResolvedEntities resolved, TokenRange sentence)
    {
        var text = field.Text;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!AgreementWords.IsSigning(text, i))
            {
                continue;
            }

            var (type, typeEnd) = (default(string), i);
            for (var at = i + 1; at < sentence.End && at < i + 12 && type is null; at++)
            {
                if (AgreementWords.TypeAt(text, at) is { } match)
                {
                    (type, typeEnd) = (match.Type, at + match.Length);
                }
            }

            // "between …" without two named parties behind it: nobody knows who signed.
            if (type is null || IsAny(text, typeEnd, "giữa", "between"))
            {
                continue;
            }

            var parties = Before(field, sentence.First, i);
            var counterpart = Counterpart(field, i, sentence.End);
            if (counterpart is not null && !parties.Contains(counterpart))
            {
                parties.Add(counterpart);
            }

            return parties.Count >= 2
                ? Build(field, resolved, sentence, parties, type, Subject(text, Math.Max(typeEnd, counterpart?.End ?? 0), sentence.End), parties.Min(party => party.First), sentence.End)
                : null;
        }

        return null;
    }

    private static (int First, int End) Segment(AnalyzedText text, TokenRange sentence, int at)
    {
        var (first, end) = (at, at);
        while (first > sentence.First && !text.IsMark(first - 1, ';') && !text.IsMark(first - 1, ':'))
        {
            first--;
        }

        while (end < sentence.End && !text.IsMark(end, ';') && !(text.IsMark(end, '.') && end + 1 >= sentence.End))
        {
            end++;
        }

        return (first, end);
    }

    private static string? LastType(AnalyzedText text, int first, int end, out int typeEnd)
    {
        (var type, typeEnd) = (default(string), end);
        for (var i = first; i < end; i++)
        {
            if (AgreementWords.TypeAt(text, i) is { } match)
            {
                (type, typeEnd) = (match.Type, i + match.Length);
                i = typeEnd - 1;
            }
        }

        return type;
    }

    private static bool IsParty(EntitySpan span) => span.Category == EntityCategories.Organization;

    /// <summary>A, B và C right behind "giữa".</summary>
    private static List<EntitySpan> Parties(FieldSpans field, int first, int end, out int after)
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

    private static List<EntitySpan> Before(FieldSpans field, int first, int end)
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

    private static EntitySpan? Counterpart(FieldSpans field, int first, int end)
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

    private static string? Subject(AnalyzedText text, int first, int end)
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

    private static Agreement Build(
        FieldSpans field, ResolvedEntities resolved, TokenRange sentence, List<EntitySpan> parties, string type, string? subject, int first, int end)
    {
        var text = field.Text;
        string? date = null, place = null;
        foreach (var span in field.Spans)
        {
            if (span.First >= sentence.First && span.End <= sentence.End)
            {
                date ??= span is { Category: EntityCategories.DateTime, Subcategory: "Date", Value: not null } ? span.Value : null;
                place ??= span.Category == EntityCategories.Location && IsAny(text, span.First - 1, "tại", "ở", "in", "at") && IsPlaceOfSigning(text, parties, span)
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

    private static List<Agreement> Distinct(List<Agreement> found) =>
        [.. found.Where(agreement => agreement.Parties.Count >= 2).DistinctBy(agreement => (string.Join('|', agreement.Parties), agreement.Type))];
}
