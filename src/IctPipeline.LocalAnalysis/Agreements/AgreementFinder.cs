using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;
using IctPipeline.LocalAnalysis.Resolution;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Agreements;

/// <summary>
/// Finds agreements of which the text names two parties: "memorandum on X between A and B" in a sentence about signing, and "A and B signed
/// an agreement on X". What is only planned is left out, and so is what has fewer than two named parties: better none than a wrong one.
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
                    AgreementPatterns.Between(field, resolved, sentence, found);
                    if (found.Count == before && AgreementPatterns.Signed(field, resolved, sentence) is { } agreement)
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

    private static List<Agreement> Distinct(List<Agreement> found) =>
        [
            .. found
                .Where(agreement => agreement.Parties.Count >= 2)
                .DistinctBy(agreement => (string.Join('|', agreement.Parties), agreement.Type)),
        ];
}
