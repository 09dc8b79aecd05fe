using IctPipeline.Reading.Intake;
using IctPipeline.Reading.Intake.Charsets;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

/// <summary>Texts in a charset that was made for other languages, and has all their letters.</summary>
public class GuestLanguageTests
{
    private const string Polish =
        "Ministerstwo ogłosiło, że sieć będzie gotowa w grudniu. Operatorzy już zaczęli budowę, także na północy.";
    private const string Danish = "Ministeriet oplyser, at det nye net er færdigt i december. Selskaberne er begyndt at bygge på øerne nu.";
    private const string Turkish = "Bakanlık, yeni ağın aralık ayında çalışacağını açıkladı. İşletmeciler kule yapımına başladı bile.";
    private const string Latvian = "Ministerija paziņoja, ka jaunais tīkls sāks darboties decembrī. Operatori jau būvē torņus pilsētās.";

    [Theory]
    [InlineData("iso-8859-13", Polish)]
    [InlineData("ibm775", Polish)]
    [InlineData("iso-8859-13", Danish)]
    [InlineData("iso-8859-3", Turkish)]
    [InlineData("x-mac-ce", Latvian)]
    public void Decode_LanguageOfAnotherCharset_IsReadInTheOneThatItIsIn(string charset, string text)
    {
        var decoded = CharsetDetector.Decode(CodePages.Find(charset)!.GetBytes(text));

        Assert.Equal((charset, text), (decoded.Charset, decoded.Text));
    }

    /// <summary>Before the letters with a comma were in Unicode, and in ISO-8859-16, Romanian had those with a cedilla.</summary>
    [Theory]
    [InlineData(
        "windows-1250",
        "Ministerul a anunţat că reţeaua – nouă – va fi gata în decembrie şi că operatorii au început construcţia."
    )]
    [InlineData("iso-8859-2", "Ministerul a anunţat că reţeaua va fi gata în decembrie şi că operatorii au început deja construcţia.")]
    [InlineData("iso-8859-16", "Ministerul a anunțat: „rețeaua va fi gata în decembrie” și operatorii au început deja construcția.")]
    public void Decode_RomanianWithCedillas_IsNotTakenForTheCharsetOfCommas(string charset, string text)
    {
        var decoded = CharsetDetector.Decode(CodePages.Find(charset)!.GetBytes(text));

        Assert.Equal((charset, text), (decoded.Charset, decoded.Text));
    }

    [Theory]
    [InlineData("iso-8859-15", "La nouvelle carte coûte 25 € par mois, selon le ministère.")]
    [InlineData("ibm858", "La nouvelle carte coûte 25 € par mois, selon le ministère, et elle sera gratuite à l’été.")]
    public void Decode_SignOfTheEuro_TellsTheCharsetThatHasIt(string charset, string text)
    {
        text = text.Replace('’', '\'');
        var decoded = CharsetDetector.Decode(CodePages.Find(charset)!.GetBytes(text));

        Assert.Equal((charset, text), (decoded.Charset, decoded.Text));
    }

    /// <summary>Two accents of a Mac are a dash and a quotation mark in the charsets of other scripts.</summary>
    [Fact]
    public void Decode_SignsWithoutOneLetterOfAScript_AreNotTextInIt()
    {
        var decoded = CharsetDetector.Decode(
            CodePages
                .Find("macintosh")!
                .GetBytes("En otros sitios, son los propietarios de un terreno pequeño, en países como los de al lado.")
        );

        Assert.DoesNotContain(decoded.Charset, new[] { "windows-1251", "windows-1253", "windows-1255", "windows-1256" });
        Assert.True(decoded.Confidence < 0.9);
    }
}
