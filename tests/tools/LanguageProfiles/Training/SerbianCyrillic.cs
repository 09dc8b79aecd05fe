using System.Text;

namespace IctPipeline.Tools.LanguageProfiles.Training;

/// <summary>
/// Serbian Latin to Cyrillic, letter by letter. The two alphabets correspond one to one but for the digraphs; the few
/// words in which "nj", "lj" or "dž" are two letters don't matter for statistics.
/// </summary>
internal static class SerbianCyrillic
{
    private const string Latin = "abcčćdđefghijklmnoprsštuvzž";
    private const string Cyrillic = "абцчћдђефгхијклмнопрсштувзж";

    public static string From(string latin)
    {
        var text = latin.Replace("dž", "џ").Replace("lj", "љ").Replace("nj", "њ");
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            var at = Latin.IndexOf(c);
            result.Append(at < 0 ? c : Cyrillic[at]);
        }

        return result.ToString();
    }
}
