using System.Text;
using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.LocalAnalysis.Tests.LanguageIdentification;

public class WordScannerTests
{
    private static readonly CharacterTable Characters = new();

    [Theory]
    [InlineData("Bộ TT&TT, 2018", "bộ|tt|tt")]
    [InlineData("l'homme qu’il", "l'|homme|qu'|il")]
    [InlineData("dogs' tails", "dogs|tails")]
    [InlineData("東京でSonyが", "東京で|sony|が")]
    [InlineData("см. https://a.example/b?c=d и www.example.com далее", "см|и|далее")]
    [InlineData("كِتَابٌ ـــ", "كتاب")]
    [InlineData("co\u00ADoperate", "cooperate")]
    [InlineData("ＡＢＣ", "abc")]
    public void Next_Text_GivesFoldedWords(string text, string expected)
    {
        Assert.Equal(expected.Split('|'), Words(text));
    }

    [Fact]
    public void Next_DecomposedVietnamese_GivesComposedWords()
    {
        const string Text = "Người Việt ở Huế thường uống rượu nếp";

        Assert.Equal(Words(Text), Words(Text.Normalize(NormalizationForm.FormD)));
    }

    [Fact]
    public void Next_VeryLongWord_IsCut()
    {
        var words = Words(new string('a', 1000));

        Assert.All(words, word => Assert.InRange(word.Length, 1, NgramHash.LongestWord - 2));
        Assert.Equal(1000, words.Sum(word => word.Length));
    }

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        Span<char> buffer = stackalloc char[NgramHash.LongestWord];
        var scanner = new WordScanner(Characters, text, buffer);
        while (scanner.Next())
        {
            if (scanner.Letters > 0)
            {
                words.Add(scanner.Word[1..^1].ToString());
            }
        }

        return words;
    }
}
