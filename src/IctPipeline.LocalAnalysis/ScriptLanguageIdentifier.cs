using IctPipeline.Articles;
using IctPipeline.LocalAnalysis.Lexicons;
using IctPipeline.LocalAnalysis.Segmentation;

namespace IctPipeline.LocalAnalysis;

/// <summary>Tells Vietnamese, English, Korean, Japanese and Chinese apart by script, diacritics and function words; anything else is <c>und</c>.</summary>
internal sealed class ScriptLanguageIdentifier : ILanguageIdentifier
{
    /// <summary>More text does not change the answer.</summary>
    private const int Longest = 4000;

    public ArticleLanguage Identify(ReadOnlySpan<char> text)
    {
        text = text[..Math.Min(text.Length, Longest)];
        int hangul = 0, kana = 0, han = 0, latin = 0, accented = 0;
        foreach (var c in text)
        {
            hangul += CharacterClass.IsHangul(c) ? 1 : 0;
            kana += c is >= '\u3040' and <= '\u30FF' ? 1 : 0;
            han += c is >= '\u4E00' and <= '\u9FFF' ? 1 : 0;
            latin += c < '\u0250' && char.IsLetter(c) ? 1 : c is >= '\u1E00' and <= '\u1EFF' ? 1 : 0;
            accented += CharacterClass.IsVietnameseAccented(c) ? 1 : 0;
        }

        if (hangul > latin / 2 && hangul > kana + han)
        {
            return new ArticleLanguage("ko", 0.98, "Kore");
        }

        if (kana + han > latin / 2)
        {
            return kana > (kana + han) / 10 ? new ArticleLanguage("ja", 0.97, "Jpan") : new ArticleLanguage("zh", 0.95, "Hani");
        }

        if (latin == 0)
        {
            return new ArticleLanguage("und", 0);
        }

        return accented > latin / 12 ? new ArticleLanguage("vi", 0.97, "Latn") : ByFunctionWords(text);
    }

    private static ArticleLanguage ByFunctionWords(ReadOnlySpan<char> text)
    {
        var vocabulary = Lexicon.Default.Vocabulary;
        int words = 0, english = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range].Trim();
            words += word.IsEmpty ? 0 : 1;
            english += !word.IsEmpty && vocabulary.Has(vocabulary.Find(word), TermTraits.EnglishStop) ? 1 : 0;
        }

        return english > words / 6 ? new ArticleLanguage("en", 0.9, "Latn") : new ArticleLanguage("und", 0.3, "Latn");
    }
}
