using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Intake.Charsets;
using IctPipeline.Reading.Language.Vietnamese;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Intake.Charsets;

public class CharsetTests
{
    private const string Vietnamese =
        "Đà Nẵng thử nghiệm trạm phát sóng 5G\n\nSáng nay, thành phố bắt đầu thử nghiệm những trạm đầu tiên. Người dân ở quận Hải Châu "
        + "có thể dùng thử dịch vụ mới, "
        + "theo lãnh đạo Sở Thông tin và Truyền thông. “Chúng tôi sẽ mở rộng vùng phủ sóng trước cuối năm”, ông Nguyễn Hữu Thắng nói.";

    /// <summary>What the legacy charsets can hold: their quotation marks are ASCII.</summary>
    private static readonly string Plain = Vietnamese.Replace('“', '"').Replace('”', '"');

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("windows-1258")]
    [InlineData("TCVN3")]
    [InlineData("VNI-Windows")]
    [InlineData("VISCII")]
    [InlineData("x-viet-vps")]
    public void Read_VietnameseInEightEncodings_GivesTheSameText(string charset)
    {
        var article = Reading.Article(Encode(charset, Plain));

        Assert.Equal(charset, article.File.Charset);
        Assert.Equal("Đà Nẵng thử nghiệm trạm phát sóng 5G", article.Title);
        Assert.Equal(Plain[(Plain.IndexOf('\n', StringComparison.Ordinal) + 2)..], article.Body);
    }

    [Theory]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    [InlineData("utf-32le")]
    [InlineData("utf-8")]
    public void Read_WithByteOrderMark_HasFullConfidence(string charset)
    {
        var encoding = charset switch
        {
            "utf-8" => new UTF8Encoding(true),
            "utf-16le" => new UnicodeEncoding(false, true),
            "utf-16be" => new UnicodeEncoding(true, true),
            _ => (Encoding)new UTF32Encoding(false, true),
        };
        var article = Reading.Article([.. encoding.GetPreamble(), .. encoding.GetBytes(Vietnamese)]);

        Assert.Equal(charset, article.File.Charset);
        Assert.Equal(1, article.File.CharsetConfidence);
        Assert.StartsWith("Đà Nẵng", article.Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "windows-1252",
        "Le ministère a annoncé hier à Genève que le déploiement de la fibre sera terminé en été. Les opérateurs intéressés ont déjà "
            + "commencé."
    )]
    [InlineData(
        "windows-1251",
        "Министерство связи сообщило, что новая сеть заработает в декабре. Операторы уже начали строительство вышек в городе."
    )]
    [InlineData(
        "koi8-r",
        "Министерство связи сообщило, что новая сеть заработает в декабре. Операторы уже начали строительство вышек в городе."
    )]
    [InlineData(
        "windows-1250",
        "Ministerstwo ogłosiło, że sieć światłowodowa będzie gotowa w grudniu. Operatorzy już zaczęli budowę w małych miastach, także na "
            + "północy."
    )]
    [InlineData(
        "windows-1253",
        "Το υπουργείο ανακοίνωσε ότι το νέο δίκτυο θα λειτουργήσει τον Δεκέμβριο. Οι “εταιρείες” άρχισαν ήδη την κατασκευή."
    )]
    [InlineData("euc-kr", "정부는 내년까지 전국에 새로운 통신망을 구축한다고 밝혔다. 통신사들은 이미 공사를 시작했다.")]
    [InlineData("shift_jis", "政府は来年までに新しい通信網を全国に整備すると発表した。通信各社はすでに工事を始めている。")]
    [InlineData("euc-jp", "政府は来年までに新しい通信網を全国に整備すると発表した。通信各社はすでに工事を始めている。")]
    [InlineData("gb18030", "政府宣布明年将在全国建设新的通信网络。各家运营商已经开始施工，首批城市包括北京和上海。")]
    [InlineData("big5", "政府宣布明年將在全國建設新的通信網路。各家業者已經開始施工，首批城市包括臺北和高雄。")]
    [InlineData(
        "iso-8859-5",
        "Министерство связи сообщило, что новая сеть заработает в декабре. Операторы уже начали строительство вышек в городе."
    )]
    [InlineData(
        "ibm866",
        "Министерство связи сообщило, что новая сеть заработает в декабре. Операторы уже начали строительство вышек в городе."
    )]
    [InlineData(
        "windows-1251",
        "Міністерство повідомило, що нова мережа запрацює в грудні. Оператори вже почали будівництво веж у місті, їхні інженери працюють "
            + "щодня."
    )]
    [InlineData(
        "windows-1254",
        "Bakanlık, yeni ağın aralık ayında çalışacağını açıkladı. İşletmeciler şehirlerde kule yapımına başladı bile."
    )]
    [InlineData("windows-1255", "המשרד הודיע כי הרשת החדשה תפעל בדצמבר. המפעילים כבר החלו בבניית התרנים בערים.")]
    [InlineData("windows-1256", "أعلنت الوزارة أن الشبكة الجديدة ستعمل في ديسمبر. وبدأت الشركات بناء الأبراج في المدن.")]
    [InlineData(
        "windows-1257",
        "Ministerija paziņoja, ka jaunais tīkls sāks darboties decembrī. Operatori jau būvē torņus pilsētās – ātri."
    )]
    [InlineData("windows-874", "กระทรวงประกาศว่าเครือข่ายใหม่จะเริ่มใช้งานในเดือนธันวาคม ผู้ให้บริการเริ่มก่อสร้างแล้ว")]
    [InlineData(
        "ibm852",
        "Ministerstwo ogłosiło, że sieć światłowodowa będzie gotowa w grudniu. Operatorzy już zaczęli budowę w małych miastach, także na "
            + "północy."
    )]
    [InlineData(
        "macintosh",
        "Le ministère a annoncé hier à Genève que le déploiement de la fibre sera terminé en été. Les opérateurs intéressés ont déjà "
            + "commencé."
    )]
    [InlineData(
        "iso-8859-16",
        "Ministerstwo ogłosiło, że sieć światłowodowa będzie gotowa w grudniu. Operatorzy już zaczęli budowę w małych miastach, także na "
            + "północy."
    )]
    [InlineData(
        "iso-8859-10",
        "Ministerija paziņoja, ka jaunais tīkls sāks darboties decembrī. Operatori jau būvē torņus pilsētās, un iedzīvotāji ļoti gaida "
            + "ātrāku internetu."
    )]
    [InlineData("iso-2022-jp", "政府は来年までに新しい通信網を全国に整備すると発表した。")]
    [InlineData("iso-2022-kr", "정부는 내년까지 전국에 새로운 통신망을 구축한다고 밝혔다. 통신사들은 이미 공사를 시작했다.")]
    [InlineData("hz-gb-2312", "政府宣布明年将在全国建设新的通信网络。")]
    public void Read_OtherLegacyCharsets_AreDetected(string charset, string text)
    {
        var article = Reading.Article(CodePages.Find(charset)!.GetBytes(text));

        Assert.Equal(charset, article.File.Charset);
        Assert.Equal(text, article.Body);
    }

    /// <summary>Charsets that nothing here writes: what <c>iconv</c> makes of our sentences, in base 64.</summary>
    [Theory]
    [InlineData(
        "euc-tw",
        "0cnNtNDnxszN/Mih2fLH48fA2c/Q+t3D5LvO+93Xz+rqveb7oaTH1tWl5MbPr8TY5e7i5Mzu0czE1qGi0/vKx9DSxsvF/dHE6tfGoczP2O3i9KGk",
        "政府宣布明年將在全國建設新的通信網路。各家業者已經開始施工，首批城市包括臺北和高雄。"
    )]
    [InlineData(
        "iso-2022-cn",
        "GyQpQQ5VfjguUHsyPEN3RGobJClHWXJHY0dAWU9Qel1DZDtOe11XT2pqPWZ7ISRHVlUlZEZPL0RYZW5iZExuUUxEViEiU3tKR1BSRktFfVFEaldGIUxPWG1idCEkDw==",
        "政府宣布明年將在全國建設新的通信網路。各家業者已經開始施工，首批城市包括臺北和高雄。"
    )]
    [InlineData("iso-2022-cn", "GyQpQQ5VfjguUHsyPEN3RGo9K1RaSCs5ej0oSWhQQjVETShQRU14QmchIw8=", "政府宣布明年将在全国建设新的通信网络。")]
    public void Read_ChineseThatNothingHereWrites_IsDetected(string charset, string bytes, string text)
    {
        var article = Reading.Article(Convert.FromBase64String(bytes));

        Assert.Equal((charset, text), (article.File.Charset, article.Body));
    }

    [Theory]
    [InlineData("Welsh: dŵr, tŷ, ŵyl.", "iso-8859-14")]
    [InlineData("Č and Ŋ and ĸ", "iso-8859-10")]
    [InlineData("10 € for țară", "iso-8859-16")]
    public void GetBytes_PageThatIsNotOfTheRuntime_IsReadBack(string text, string charset)
    {
        var encoding = CodePages.Find(charset)!;

        Assert.Equal(text, encoding.GetString(encoding.GetBytes(text)));
        Assert.Equal("?", encoding.GetString(encoding.GetBytes("語")));
    }

    [Theory]
    [InlineData("The minister said it’s ready. “We start in May,” she said, and paid £2bn for it.")]
    [InlineData("Il ministro ha detto che la rete è pronta, perché gli operatori hanno finito.")]
    [InlineData("De minister zei dat het netwerk klaar is en dat de coördinatie goed verliep, al waren er twijfels.")]
    public void Read_FewAccentsInWindows1252_AreNotTakenForAnotherScript(string text)
    {
        var article = Reading.Article(CodePages.Get(1252).GetBytes(text));

        Assert.Equal(text, article.Body);
    }

    [Fact]
    public void Read_SourceCodeWithTildesAndBraces_IsNotTakenForHz()
    {
        const string code = "Call f~{ab} and then g~{cdef~} where ~{xy~} is a set.";

        var article = Reading.Article(code);

        Assert.Equal(code, article.Body);
    }

    [Fact]
    public void Read_Utf8ReadAsWindows1252_IsRepairedWithWarning()
    {
        var twice = new string(Encoding.UTF8.GetBytes(Vietnamese).Select(b => CodePages.Get(1252).GetString([b])[0]).ToArray());

        var article = Reading.Article(twice);

        Assert.Equal("Đà Nẵng thử nghiệm trạm phát sóng 5G", article.Title);
        Assert.True(article.Warns(WarningCodes.MojibakeRepaired));
    }

    [Fact]
    public void Read_Tcvn3StoredAsUnicode_IsRepaired()
    {
        var font = CodePages.Get(1252).GetString(VietnameseTables.Tcvn3.Encode(Plain.ToLowerInvariant()));

        var article = Reading.Article(font);

        Assert.Equal("đà nẵng thử nghiệm trạm phát sóng 5g", article.Title);
    }

    [Fact]
    public void Read_WrongDeclaration_IsOverruledWithWarning()
    {
        var article = Reading.Article(
            "<html><head><meta charset=\"iso-8859-1\"><title>Tin</title></head><body><p>Thử nghiệm trạm phát sóng đầu tiên tại thành phố "
                + "Đà Nẵng.</p></body></html>"
        );

        Assert.Equal("utf-8", article.File.Charset);
        Assert.Contains("Thử nghiệm", article.Body, StringComparison.Ordinal);
        Assert.True(article.Warns(WarningCodes.CharsetMismatch));
    }

    [Fact]
    public void Read_FewBrokenBytes_KeepsUtf8AndWarns()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Vietnamese), 0xC3, (byte)'x', .. Encoding.UTF8.GetBytes(" tiếp theo.")];

        var article = Reading.Article(bytes);

        Assert.Equal("utf-8", article.File.Charset);
        Assert.True(article.Warns(WarningCodes.CharsetReplacements));
    }

    private static byte[] Encode(string charset, string text) =>
        charset switch
        {
            "utf-8" => Encoding.UTF8.GetBytes(text),
            "utf-16le" => Encoding.Unicode.GetBytes(text),
            "utf-16be" => Encoding.BigEndianUnicode.GetBytes(text),
            "windows-1258" => Windows1258(text),
            "TCVN3" => VietnameseTables.Tcvn3.Encode(text),
            "VNI-Windows" => VniWindows.Encode(text),
            "VISCII" => VietnameseTables.Viscii.Encode(text),
            _ => VietnameseTables.Vps.Encode(text),
        };

    /// <summary>Windows-1258 writes the tone as a combining mark behind the letter with its shape.</summary>
    private static byte[] Windows1258(string text)
    {
        var marks = new Dictionary<Tone, char>
        {
            [Tone.Grave] = '\u0300',
            [Tone.Acute] = '\u0301',
            [Tone.Hook] = '\u0309',
            [Tone.Tilde] = '\u0303',
            [Tone.DotBelow] = '\u0323',
        };
        var parts = new StringBuilder();
        foreach (var c in text)
        {
            parts.Append(
                VietnameseLetters.TrySplit(c, out var letter, out var tone) && tone != Tone.None ? $"{letter}{marks[tone]}" : c.ToString()
            );
        }

        return CodePages.Get(1258).GetBytes(parts.ToString());
    }
}
