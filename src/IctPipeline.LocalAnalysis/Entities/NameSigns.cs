using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis.Entities;

/// <summary>Reads what an English text shows of one name, in the places where it stands.</summary>
internal static class NameSigns
{
    public const int Count = (int)NameSign.Unsupported + 1;

    /// <summary>A surer tagger says no more.</summary>
    public const double MostMargin = 6;

    private const double MarginUnit = 1000;

    private static readonly string[] Prepositions = ["at", "by", "from", "of", "with", "for"];
    private static readonly string[] Verbs = ["is", "was", "has", "had", "will", "can", "and", "offers", "provides", "helps"];

    /// <param name="places">Spans of one name and category, one at least.</param>
    /// <param name="signs">Receives one value for each <see cref="NameSign"/>.</param>
    public static void Read(AnalyzedText text, NameEvidence evidence, List<EntitySpan> places, Span<double> signs)
    {
        signs.Clear();
        signs[(int)NameSign.Always] = 1;
        ReadName(text, evidence, places[0], signs);
        double margin = MostMargin;
        var running = 0;
        foreach (var place in places)
        {
            margin = Math.Min(margin, place.Margin / MarginUnit);
            ReadPlace(text, place, signs);
            var behindSmall = IsBehindSmall(text, place.First);
            Add(signs, NameSign.SmallBefore, behindSmall);
            running += behindSmall && !text.IsHeading(place.First) ? 1 : 0;
        }

        for (var sign = NameSign.LineStart; sign <= NameSign.PlaceSigns; sign++)
        {
            signs[(int)sign] /= places.Count;
        }

        signs[(int)NameSign.Margin] = Math.Max(0, margin);
        signs[(int)NameSign.Places] = Math.Log2(places.Count);
        Set(signs, NameSign.Running, running > 1);
        Set(signs, NameSign.Office, signs[(int)NameSign.Office] > 0);
        Set(signs, NameSign.Speech, signs[(int)NameSign.Speech] > 0);
        Set(signs, NameSign.Said, places.Exists(place => EnglishCues.Said(text, place) == place.Category));
        Set(signs, NameSign.Report, evidence.IsReport);
        Set(signs, NameSign.Unsupported, evidence.IsReport && !places.Exists(evidence.Supports));
    }

    private static void ReadName(AnalyzedText text, NameEvidence evidence, EntitySpan name, Span<double> signs)
    {
        int words = 0,
            plain = 0,
            small = 0;
        var (holdsKnown, hasAmpersand) = (false, false);
        for (var i = name.First; i < name.End; i++)
        {
            hasAmpersand |= text.IsMark(i, '&');
            if (text[i].IsWord && text.IsCapitalized(i))
            {
                words++;
                plain += ThingWords.IsPlain(text, i) ? 1 : 0;
                small += evidence.UseOf(i).Small > 0 ? 1 : 0;
                holdsKnown |= text.AnyNameAt(i).Length > 0;
            }
        }

        var last = name.End - 1;
        Set(signs, NameSign.OneToken, name.Length == 1);
        Set(signs, NameSign.TwoTokens, name.Length == 2);
        Set(signs, NameSign.ManyTokens, name.Length > 3);
        Set(signs, NameSign.AllPlain, plain == words);
        Set(signs, NameSign.NonePlain, plain == 0);
        Set(signs, NameSign.LastPlain, ThingWords.IsPlain(text, last));
        signs[(int)NameSign.SmallWords] = small / (double)Math.Max(1, words);
        Set(signs, NameSign.Ampersand, hasAmpersand);
        Set(signs, NameSign.EndsBody, ThingWords.EndsBody(text, last));
        Set(signs, NameSign.LegalForm, text.Has(last, TermTraits.LegalForm));
        Set(signs, NameSign.FirstGiven, text.Has(name.First, TermTraits.WesternGiven));
        Set(signs, NameSign.Known, name.Entry >= 0);
        Set(signs, NameSign.HoldsKnown, holdsKnown);
    }

    private static void ReadPlace(AnalyzedText text, EntitySpan place, Span<double> signs)
    {
        var (first, end) = (place.First, place.End);
        var endsSentence = text.StartsSentence(end);
        Add(signs, NameSign.LineStart, first == 0 || text[first].Is(TokenShape.LineBefore));
        Add(signs, NameSign.LineEnd, end >= text.Count || text[end].Is(TokenShape.LineBefore));
        Add(
            signs,
            NameSign.CapitalBefore,
            !text.StartsSentence(first) && text.IsCapitalized(first - 1) && !PersonTitles.EndsAt(text, first)
        );
        Add(signs, NameSign.CapitalAfter, !endsSentence && text.IsCapitalized(end));
        Add(signs, NameSign.NumberAfter, !endsSentence && (text[end].IsNumber || text[end].Is(TokenShape.HasDigit)));
        Add(signs, NameSign.ColonAfter, text.IsMark(end, ':'));
        Add(signs, NameSign.VerbAfter, TokenNumbers.IsAny(text, end, Verbs));
        Add(signs, NameSign.Comma, text.IsMark(end, ',') || text.IsMark(first - 1, ','));
        Add(signs, NameSign.Hyphen, Joins(text, end) || (Joins(text, first - 1) && !text[first].Is(TokenShape.SpaceBefore)));
        Add(signs, NameSign.TheBefore, TokenNumbers.Is(text, first - 1, "the"));
        Add(signs, NameSign.PrepositionBefore, TokenNumbers.IsAny(text, first - 1, Prepositions));
        Add(signs, NameSign.PlaceSigns, PlaceSigns.AreAt(text, place));
        Add(signs, NameSign.Office, text.IsMark(end, ',') && text.TriggerAt(end + 1).Is(Triggers.EnglishTitle));
        Add(signs, NameSign.Speech, text.Has(end, TermTraits.Speech) || text.Has(first - 1, TermTraits.Speech));
    }

    private static bool IsBehindSmall(AnalyzedText text, int first) =>
        !text.StartsSentence(first) && text.IsWord(first - 1) && !text.IsCapitalized(first - 1);

    /// <summary>A hyphen without a space before it.</summary>
    private static bool Joins(AnalyzedText text, int i) => text.IsHyphen(i) && !text[i].Is(TokenShape.SpaceBefore);

    private static void Set(Span<double> signs, NameSign sign, bool isThere) => signs[(int)sign] = isThere ? 1 : 0;

    private static void Add(Span<double> signs, NameSign sign, bool isThere) => signs[(int)sign] += isThere ? 1 : 0;
}
