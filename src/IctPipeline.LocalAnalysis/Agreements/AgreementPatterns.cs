using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;
using static IctPipeline.LocalAnalysis.Entities.TokenNumbers;

namespace IctPipeline.LocalAnalysis.Agreements;

/// <summary>The two forms in which texts tell of agreements.</summary>
internal static class AgreementPatterns
{
    /// <summary>Each "… between A and B" of the sentence; several stand in a list divided by semicolons.</summary>
    public static void Between(FieldSpans field, ResolvedEntities resolved, TokenRange sentence, List<Agreement> found)
    {
        var text = field.Text;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (!IsAny(text, i, "giữa", "between"))
            {
                continue;
            }

            var (first, end) = Segment(text, sentence, i);
            var parties = AgreementParties.Behind(field, i + 1, end, out var afterParties);
            var type = LastType(text, first, i, out var typeEnd);
            if (parties.Count >= 2 && type is not null)
            {
                var subject = AgreementBuilder.Subject(text, typeEnd, i) ?? AgreementBuilder.Subject(text, afterParties, end);
                found.Add(AgreementBuilder.Build(field, resolved, sentence, parties, type, subject, first, end));
            }
        }
    }

    /// <summary>"A and B signed an agreement on X", "A signed an agreement with B".</summary>
    public static Agreement? Signed(FieldSpans field, ResolvedEntities resolved, TokenRange sentence)
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

            var parties = AgreementParties.Before(field, sentence.First, i);
            var counterpart = AgreementParties.Counterpart(field, i, sentence.End);
            if (counterpart is not null && !parties.Contains(counterpart))
            {
                parties.Add(counterpart);
            }

            return parties.Count >= 2
                ? AgreementBuilder.Build(
                    field,
                    resolved,
                    sentence,
                    parties,
                    type,
                    Tail(field, Math.Max(typeEnd, counterpart?.End ?? 0), sentence.End),
                    parties.Min(party => party.First),
                    sentence.End
                )
                : null;
        }

        return null;
    }

    private static string? Tail(FieldSpans field, int first, int end) =>
        AgreementBuilder.Subject(field.Text, first, AgreementBuilder.SubjectEnd(field, first, end));

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
}
