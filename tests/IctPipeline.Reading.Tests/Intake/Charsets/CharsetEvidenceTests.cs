using System.Text;
using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

public class CharsetEvidenceTests
{
    private const string Arabic = "أعلنت الوزارة أن الشبكة الجديدة ستعمل في ديسمبر.";
    private const string Thai = "กระทรวงประกาศว่าเครือข่ายใหม่จะเริ่มใช้งานในเดือนธันวาคม";
    private const string Chinese = "政府宣布明年将在全国建设新的通信网络。";

    [Theory]
    [InlineData("utf-16le", Arabic)]
    [InlineData("utf-16be", Arabic)]
    [InlineData("utf-32le", Arabic)]
    [InlineData("utf-32be", Arabic)]
    [InlineData("utf-16be", Thai)]
    [InlineData("utf-16le", Chinese)]
    [InlineData("utf-16be", Chinese)]
    [InlineData("utf-32be", Chinese)]
    [InlineData("utf-32le", Thai)]
    public void Detect_WideUnitsWithoutMark_AreFoundInEveryScript(string charset, string line)
    {
        var text = $"<p class=\"x\">{line}</p>\n{line}\n";

        var decoded = CharsetDetector.Decode(Wide(charset).GetBytes(text));

        Assert.Equal((charset, text), (decoded.Charset, decoded.Text));
    }

    /// <summary>The longer the English text was, the more spoke against other languages: a name became Korean, or Western signs.</summary>
    [Theory]
    [InlineData("windows-1250", "Dvořák")]
    [InlineData("windows-1250", "Łódź")]
    [InlineData("iso-8859-2", "Łódź")]
    [InlineData("windows-1254", "Şahin Çelik")]
    [InlineData("windows-1257", "Šiauliai ir Panevėžys")]
    [InlineData("windows-1252", "Malmö")]
    [InlineData("windows-1252", "jalapeño")]
    [InlineData("windows-1252", "50 m²")]
    public void Detect_OneForeignNameInALongEnglishText_IsReadAsInAShortOne(string charset, string name)
    {
        const string Sentence = "The organisers plan another concert in spring, with young players from the whole region. ";
        var (before, after) = (string.Concat(Enumerable.Repeat(Sentence, 8)), string.Concat(Enumerable.Repeat(Sentence, 12)));
        var text = $"{before}The evening was closed by {name} in the old town hall. {after}";

        Assert.Equal(text, CharsetDetector.Decode(CodePagesEncodingProvider.Instance.GetEncoding(charset)!.GetBytes(text)).Text);
    }

    [Fact]
    public void Detect_NumbersOfTwoBytes_AreNoText()
    {
        var bytes = Enumerable.Range(0, 4000).SelectMany(i => BitConverter.GetBytes((short)((i * 7919 % 20011) - 9000))).ToArray();

        Assert.Throws<ArticleRejectedException>(() => CharsetDetector.Decode(bytes));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(4096)]
    public void Detect_ZerosBehindTheText_AreLeftOut(int zeros)
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("Mạng mới"), .. new byte[zeros]];

        Assert.Equal("Mạng mới", CharsetDetector.Decode(bytes).Text.TrimEnd('\0'));
    }

    [Fact]
    public void Detect_Utf8CutInALetter_StaysUtf8()
    {
        var decoded = CharsetDetector.Decode(Encoding.UTF8.GetBytes("Café: Mạ").AsSpan()[..^1]);

        Assert.Equal(("utf-8", "Café: M\uFFFD"), (decoded.Charset, decoded.Text));
    }

    [Fact]
    public void Detect_Utf8WithManyStrayBytes_StaysUtf8()
    {
        var valid = Encoding.UTF8.GetBytes("Réseau déployé en été à Genève près d’ici ");
        byte[] bytes = [.. Enumerable.Repeat(valid, 10).SelectMany(part => part.Append((byte)0xE9).Append((byte)' '))];

        var decoded = CharsetDetector.Decode(bytes);

        Assert.Equal("utf-8", decoded.Charset);
        Assert.Equal((0, 10), (decoded.Replacements, decoded.StrayBytes));
    }

    [Fact]
    public void Detect_BytesThatDifferFarDown_SettleLookAlikeCharsets()
    {
        // "Ά" is 0xB6 in ISO-8859-7 and 0xA2 in Windows-1253; all else is the same in both.
        var text =
            string.Concat(Enumerable.Repeat("το νέο δίκτυο θα λειτουργήσει τον δεκέμβριο και οι εταιρείες άρχισαν ", 30))
            + "Άλλοι λένε Άλλα";

        Assert.Equal(text, CharsetDetector.Decode(CodePages.Get(28597).GetBytes(text)).Text);
        Assert.Equal(text, CharsetDetector.Decode(CodePages.Get(1253).GetBytes(text)).Text);
    }

    [Fact]
    public void Detect_HebrewStoredFromTheLeft_IsHebrew()
    {
        var visual = string.Concat("המשרד הודיע כי הרשת החדשה תפעל בדצמבר".Reverse());

        Assert.Equal(visual, CharsetDetector.Decode(CodePages.Get(28598).GetBytes(visual)).Text);
    }

    [Fact]
    public void Detect_FewWordsBetweenEnglishOnes_AreOfTheOtherWordsLanguage()
    {
        // Half of a message file is English; the Polish half says what its letters are.
        const string text =
            "msgid \"View message\"\nmsgstr \"Zobacz wiadomosc\"\nmsgid \"Next page of the list\"\nmsgstr \"Następna strona "
            + "listy\"\nmsgid \"Delete\"\nmsgstr \"Usuwanie\"\n";

        Assert.Equal(text, CharsetDetector.Decode(CodePages.Get(28592).GetBytes(text)).Text);
    }

    [Fact]
    public void Detect_LinesDrawnWithSymbols_DoNotHideTheText()
    {
        var text = new string('═', 60) + "\nСводка погоды на завтра: дождь и ветер\n" + new string('─', 60);

        Assert.Equal(text, CharsetDetector.Decode(CodePages.Get(866).GetBytes(text)).Text);
    }

    [Fact]
    public void Detect_HzWithSourceCodeBeside_NeedsEverySequence()
    {
        Assert.Equal(
            "hz-gb-2312",
            CharsetDetector.Decode(CodePages.Find("hz-gb-2312")!.GetBytes($"News: {Chinese}\nMore: {Chinese}")).Charset
        );
        Assert.Equal("utf-8", CharsetDetector.Decode("a~{VPND~} b~{x~} c"u8).Charset);
    }

    [Fact]
    public void Confidence_OfPlainTextAndOfNonsense_IsFarApart()
    {
        var plain = CharsetDetector.Decode(
            CodePages.Get(1251).GetBytes("Министерство связи сообщило, что новая сеть заработает в декабре.")
        );
        var nonsense = CharsetDetector.Decode([0x81, 0xFE, (byte)' ', 0x9D, 0xC1, 0xA4, (byte)' ', 0xF7, 0x8F, 0xE1, (byte)' ', 0xD7]);

        Assert.InRange(plain.Confidence, 0.95, 1);
        Assert.InRange(nonsense.Confidence, 0, 0.5);
    }

    [Theory]
    [InlineData("iso-8859-1", "André Martin")]
    [InlineData("windows-1252", "José Alvarez")]
    [InlineData("windows-1250", "Jan Dvořák")]
    [InlineData("iso-8859-2", "Jan Dvořák")]
    [InlineData("windows-1251", "Иван")]
    [InlineData("ibm850", "José Alvarez")]
    [InlineData("ibm852", "Jan Dvořák")]
    [InlineData("macintosh", "José Alvarez")]
    [InlineData("windows-1254", "Ayşe Yılmaz")]
    [InlineData("windows-1257", "Jānis Bērziņš")]
    [InlineData("iso-8859-15", "Zoë Œuvre")]
    [InlineData("x-mac-ce", "Jan Dvořák")]
    [InlineData("windows-1255", "דוד")]
    public void Confidence_OfOneNameInEnglishText_ClaimsNothingThatIsWrong(string charset, string name)
    {
        var text = $"The plan was presented by {name} on Tuesday. Nobody objected to it, and the vote is due in March.\n";

        foreach (var lines in new[] { text, string.Concat(Enumerable.Repeat("The committee met again to hear about it.\n", 20)) + text })
        {
            var decoded = CharsetDetector.Decode(CodePages.Find(charset)!.GetBytes(lines));

            Assert.True(decoded.Text == lines || decoded.Confidence < 0.9, $"{decoded.Charset}, {decoded.Confidence}");
        }
    }

    [Theory]
    [InlineData("Ten kΩ are enough, and 5 µm.")]
    [InlineData("The name is Đặng.")]
    [InlineData("He wrote склад on the wall.")]
    public void Confidence_OfUtf8WithFewLetters_IsHigh(string text) =>
        Assert.Equal(0.99, CharsetDetector.Decode(Encoding.UTF8.GetBytes(text)).Confidence);

    [Fact]
    public void Read_NoncharacterBesideATone_IsNoFault()
    {
        // ICU takes U+FFFE for invalid, and refuses to compose the whole text.
        var article = Reading.Article("Ma\u0323ng \uFFFE mơ\u0301i thử nghiệm tại thành phố");

        Assert.StartsWith("Mạng mới", article.Title ?? article.Body, StringComparison.Ordinal);
    }

    private static Encoding Wide(string charset) =>
        charset switch
        {
            "utf-16le" => new UnicodeEncoding(false, false),
            "utf-16be" => new UnicodeEncoding(true, false),
            "utf-32le" => new UTF32Encoding(false, false),
            _ => new UTF32Encoding(true, false),
        };
}
