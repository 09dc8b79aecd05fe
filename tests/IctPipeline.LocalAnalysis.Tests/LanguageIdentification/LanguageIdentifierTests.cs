using System.Text;
using IctPipeline.LocalAnalysis.LanguageIdentification;

namespace IctPipeline.LocalAnalysis.Tests.LanguageIdentification;

public class LanguageIdentifierTests
{
    private static readonly LanguageIdentifier Identifier = LanguageIdentifier.Default;

    [Theory]
    [InlineData("vi", "Thủ tướng yêu cầu các bộ đẩy nhanh việc xây dựng hạ tầng viễn thông ở vùng sâu.")]
    [InlineData("en", "The ministry said on Tuesday that the new data centre will open next spring.")]
    [InlineData("ko", "정부는 내년까지 모든 학교에 무선 인터넷을 설치하겠다고 밝혔다.")]
    [InlineData("ja", "政府は来年までに全国の学校に新しい通信設備を整える方針を示した。")]
    [InlineData("zh-Hans", "政府表示，新的数据中心将于明年春天开始运行，并为中小企业提供服务。")]
    [InlineData("zh-Hant", "政府表示，新的資料中心將於明年春天開始運作，並為中小企業提供服務。")]
    [InlineData("fr", "Le gouvernement a annoncé mardi que le réseau mobile serait étendu aux zones rurales.")]
    [InlineData("de", "Die Regierung kündigte am Dienstag an, das Mobilfunknetz auf dem Land auszubauen.")]
    [InlineData("es", "El gobierno anunció el martes que ampliará la red móvil a las zonas rurales.")]
    [InlineData("pt", "O governo anunciou na terça-feira que vai levar a rede móvel às zonas rurais.")]
    [InlineData("it", "Il governo ha annunciato martedì che la rete mobile arriverà anche nelle campagne.")]
    [InlineData("nl", "De regering maakte dinsdag bekend dat het mobiele netwerk op het platteland wordt uitgebreid.")]
    [InlineData("pl", "Rząd ogłosił we wtorek, że sieć komórkowa zostanie rozbudowana na terenach wiejskich.")]
    [InlineData("cs", "Vláda v úterý oznámila, že mobilní síť bude rozšířena i na venkově.")]
    [InlineData("hu", "A kormány kedden bejelentette, hogy a mobilhálózatot vidéken is bővítik.")]
    [InlineData("fi", "Hallitus ilmoitti tiistaina, että matkapuhelinverkkoa laajennetaan maaseudulle.")]
    [InlineData("sv", "Regeringen meddelade på tisdagen att mobilnätet ska byggas ut på landsbygden.")]
    [InlineData("tr", "Hükümet salı günü mobil ağın kırsal bölgelere de yayılacağını açıkladı.")]
    [InlineData("id", "Pemerintah mengumumkan pada hari Selasa bahwa jaringan seluler akan diperluas karena kebutuhan warga.")]
    [InlineData("ms", "Kerajaan mengumumkan pada Selasa bahawa rangkaian mudah alih akan diperluaskan kerana keperluan rakyat.")]
    [InlineData("tl", "Inihayag ng pamahalaan noong Martes na palalawakin ang serbisyo ng telepono sa mga lalawigan.")]
    [InlineData("ru", "Правительство сообщило во вторник, что мобильная сеть будет расширена в сельской местности.")]
    [InlineData("uk", "Уряд повідомив у вівторок, що мобільну мережу буде розширено в сільській місцевості.")]
    [InlineData("bg", "Правителството съобщи във вторник, че мобилната мрежа ще бъде разширена в селата.")]
    [InlineData("el", "Η κυβέρνηση ανακοίνωσε την Τρίτη ότι το δίκτυο θα επεκταθεί στην ύπαιθρο.")]
    [InlineData("ar", "أعلنت الحكومة يوم الثلاثاء أن شبكة الهاتف ستصل إلى المناطق الريفية.")]
    [InlineData("fa", "دولت روز سه‌شنبه اعلام کرد که شبکه تلفن همراه به روستاها گسترش می‌یابد.")]
    [InlineData("he", "הממשלה הודיעה ביום שלישי כי הרשת הסלולרית תורחב לאזורים הכפריים.")]
    [InlineData("hi", "सरकार ने मंगलवार को कहा कि मोबाइल नेटवर्क को गाँवों तक पहुँचाया जाएगा।")]
    [InlineData("mr", "सरकारने मंगळवारी सांगितले की मोबाइल नेटवर्क खेड्यांपर्यंत पोहोचवले जाईल.")]
    [InlineData("ne", "सरकारले मंगलबार मोबाइल नेटवर्क गाउँसम्म पुर्‍याइने बताएको छ।")]
    [InlineData("bn", "সরকার মঙ্গলবার জানিয়েছে যে মোবাইল নেটওয়ার্ক গ্রামে সম্প্রসারিত হবে।")]
    [InlineData("th", "รัฐบาลประกาศเมื่อวันอังคารว่าจะขยายเครือข่ายโทรศัพท์ไปยังชนบท")]
    public void Identify_SentenceOfNews_NamesItsLanguage(string tag, string sentence)
    {
        Assert.Equal(tag, Identifier.Identify(sentence).Tag);
    }

    [Theory]
    [InlineData("mr", "शेतकऱ्यांना")]
    [InlineData("ne", "हुनेछ")]
    [InlineData("hi", "उन्होंने")]
    public void Identify_OneWordInDevanagari_IsOfTheLanguageThatHasIt(string tag, string word) =>
        Assert.Equal(tag, Identifier.Identify(word).Tag);

    [Theory]
    [InlineData("人", "zh")]
    [InlineData("國", "zh")]
    [InlineData("的", "zh")]
    [InlineData("込", "ja")]
    [InlineData("する", "ja")]
    public void Identify_OneIdeograph_IsChineseUnlessItsFormIsJapanese(string text, string tag) =>
        Assert.Equal(tag, Identifier.Identify(text).Tag[..2]);

    [Fact]
    public void Identify_VietnameseDecomposed_GivesTheSameGuessAsComposed()
    {
        const string Sentence = "Hiệp hội đề nghị doanh nghiệp đổi mới công nghệ và mở rộng thị trường.";

        Assert.Equal(Identifier.Identify(Sentence), Identifier.Identify(Sentence.Normalize(NormalizationForm.FormD)));
        Assert.Equal("vi", Identifier.Identify(Sentence).Tag);
    }

    [Theory]
    [InlineData("Hiep hoi de nghi doanh nghiep doi moi cong nghe va mo rong thi truong.")]
    [InlineData("Bo truong cho biet se tiep tuc ho tro nguoi dan trong thoi gian toi")]
    [InlineData("HOI NGHI CONG NGHE THONG TIN VIET NAM")]
    public void Identify_VietnameseWithoutDiacritics_IsVietnamese(string text)
    {
        Assert.Equal("vi", Identifier.Identify(text).Tag);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t ")]
    [InlineData("22/3/2018 – 14:30 (+84) 091 234")]
    [InlineData("😀🎉")]
    [InlineData("\uD83D")]
    public void Identify_TextWithoutLetters_IsUndetermined(string text)
    {
        Assert.Equal(LanguageGuess.None, Identifier.Identify(text));
    }

    [Fact]
    public void Identify_KoreanWithEnglishNames_IsKorean()
    {
        Assert.Equal("ko", Identifier.Identify("삼성전자는 Galaxy S9 Plus와 Bixby를 MWC Barcelona에서 공개했다").Tag);
    }

    [Fact]
    public void Identify_LetterCase_DoesNotMatter()
    {
        const string Sentence = "Вчера министр рассказал о новых правилах работы сети";

        Assert.Equal(Identifier.Identify(Sentence), Identifier.Identify(Sentence.ToUpperInvariant()));
    }

    [Fact]
    public void Identify_WebAddresses_AreNotEvidence()
    {
        const string Sentence = "Thông tin chi tiết xem tại";

        Assert.Equal(
            Identifier.Identify(Sentence),
            Identifier.Identify(Sentence + " https://www.example.com/the/latest/news/from/the/world")
        );
    }

    [Fact]
    public void IdentifyWithAlternatives_CloseLanguages_ListsTheOther()
    {
        var result = Identifier.IdentifyWithAlternatives("og", 5);

        Assert.Contains(result.Alternatives.Append(result.Best), guess => guess.Tag == "da");
        Assert.Contains(result.Alternatives.Append(result.Best), guess => guess.Tag == "nb");
        Assert.DoesNotContain(result.Alternatives, guess => guess.Tag == result.Best.Tag);
    }

    [Fact]
    public void IdentifyWithAlternatives_AnyText_ConfidencesFallAndSumToAtMostOne()
    {
        var result = Identifier.IdentifyWithAlternatives("Kontakt: 서울 office, Seoul 東京", 50);
        double[] confidences = [result.Best.Confidence, .. result.Alternatives.Select(a => a.Confidence)];

        Assert.InRange(confidences.Sum(), 0, 1.0001);
        Assert.Equal(result.Alternatives.OrderByDescending(a => a.Confidence), result.Alternatives);
    }

    [Fact]
    public void IdentifyWithAlternatives_NegativeCount_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Identifier.IdentifyWithAlternatives("text", -1));
    }

    [Fact]
    public void IdentifyParagraphs_MixedArticle_GivesEachItsLanguage()
    {
        const string Article =
            "Chính phủ vừa công bố kế hoạch phát triển mạng 5G.\r\n\r\nThe plan was published on the ministry's site.\n정부는 계획을 발표했다.";

        var paragraphs = Identifier.IdentifyParagraphs(Article);

        Assert.Equal(["vi", "en", "ko"], paragraphs.Select(p => p.Guess.Tag));
        Assert.Equal("The plan was published on the ministry's site.", Article.Substring(paragraphs[1].Offset, paragraphs[1].Length));
    }

    [Fact]
    public void Identify_AnyText_AllocatesNothing()
    {
        const string Sentence = "Bộ Thông tin và Truyền thông, 정보통신부, 通信省 and the ministry";
        Identifier.Identify(Sentence);
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 100; i++)
        {
            Identifier.Identify(Sentence);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Theory]
    [InlineData("vi", "Latn")]
    [InlineData("ko", "Kore")]
    [InlineData("ja", "Jpan")]
    public void Identify_Guess_NamesTheScript(string tag, string script)
    {
        var text = tag switch
        {
            "vi" => "Tin tức công nghệ",
            "ko" => "새로운 소식",
            _ => "新しいニュースです",
        };

        var guess = Identifier.Identify(text);

        Assert.Equal((tag, script), (guess.Tag, guess.Script));
    }
}
