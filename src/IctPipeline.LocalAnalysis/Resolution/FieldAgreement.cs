using IctPipeline.Core.Articles;
using IctPipeline.LocalAnalysis.Entities;

namespace IctPipeline.LocalAnalysis.Resolution;

/// <summary>
/// Holds the names of an English title or lead against the body. In a title every word may have a capital; a name that no list has, and
/// that the body has as plain words alone, is none.
/// </summary>
internal static class FieldAgreement
{
    /// <summary>Takes the names out that the last field speaks against.</summary>
    public static void Apply(List<FieldSpans> fields)
    {
        if (fields.Count < 2 || fields[^1].Text is not { Language: "en", Count: >= NameConsensus.FewestTokens })
        {
            return;
        }

        var body = fields[^1];
        for (var i = 0; i < fields.Count - 1; i++)
        {
            var text = fields[i].Text;
            fields[i] = fields[i] with { Spans = [.. fields[i].Spans.Where(span => !IsDenied(text, span, body))] };
        }
    }

    private static bool IsDenied(AnalyzedText text, EntitySpan span, FieldSpans body)
    {
        if (
            span.Entry >= 0
            || span.Category
                is not (EntityCategories.Person or EntityCategories.Organization or EntityCategories.Location or EntityCategories.Event)
        )
        {
            return false;
        }

        var name = text.TextOf(span.First, span.End);
        return body.Text.Text.Contains(name, StringComparison.OrdinalIgnoreCase)
            && !body.Spans.Any(other => body.Text.TextOf(other.First, other.End).Contains(name, StringComparison.Ordinal));
    }
}
