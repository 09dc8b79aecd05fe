using IctPipeline.Reading.Formats.Office;
using static IctPipeline.Reading.Tests.Formats.Word.DocxMarkup;

namespace IctPipeline.Reading.Tests.Formats.Word;

public class DocxHeadTests
{
    private const string First = "Trung tâm dữ liệu đầu tiên của tỉnh chạy thử từ sáng nay.";

    [Theory]
    [InlineData("Title", "Subtitle", "Author", "Date")]
    [InlineData("Tiêu đề", "Sapo", "Tác giả", "Ngày đăng")]
    [InlineData("제목", "부제", "작성자", "작성일")]
    [InlineData("Titre", "Sous-titre", "Auteur", "Date")]
    [InlineData("Titel", "Untertitel", "Verfasser", "Datum")]
    [InlineData("TITLE,Tít", "Sub Title", "By-line", "Publication date")]
    public void Read_StylesThatNameTheHead_FillItsFields(string title, string subtitle, string author, string date)
    {
        var styles = Style("s1", title) + Style("s2", subtitle) + Style("s3", author) + Style("s4", date);
        var body =
            In("s1", "Chạy thử trung tâm")
            + In("s2", "Ba nhà mạng cùng thuê")
            + In("s3", "Lê Thu An")
            + In("s4", "2 May 2021")
            + Text(First);

        var article = new DocxPackage(body + Text("Giá thuê chưa rõ.")).Styles(styles).Core(creator: "Người gõ máy").Read();

        Assert.Equal("Chạy thử trung tâm", article.Title);
        Assert.Equal("Ba nhà mạng cùng thuê", article.Lead);
        Assert.Equal(["Lê Thu An"], article.Authors);
        Assert.StartsWith("2021-05-02", article.Published?.Value, StringComparison.Ordinal);
        Assert.Equal(First + "\n\nGiá thuê chưa rõ.", article.Body);
    }

    [Fact]
    public void Read_ContentControlsThatNameTheHead_FillItsFields()
    {
        static string Control(string alias, string content) =>
            $"<w:sdt><w:sdtPr><w:alias w:val=\"{alias}\"/></w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>";
        var body =
            Control("Title", Text("Chạy thử trung tâm"))
            + P(Control("Author", R("Lê Thu An")))
            + P(Control("Publish Date", R("2021-05-02")))
            + P(R(First + " Ảnh: ") + Control("Author", R("Minh Tú")));

        var article = new DocxPackage(body).Read();

        Assert.Equal("Chạy thử trung tâm", article.Title);
        Assert.Equal(["Lê Thu An"], article.Authors);
        Assert.StartsWith("2021-05-02", article.Published?.Value, StringComparison.Ordinal);
        Assert.Equal(First + " Ảnh: Minh Tú", article.Body);
    }

    [Fact]
    public void Read_TitleUnderALineOfItsSection_IsStillTheTitle()
    {
        var article = new DocxPackage(Text("Viễn thông") + In("Title", "Chạy thử trung tâm") + Text(First)).Read();

        Assert.Equal("Chạy thử trung tâm", article.Title);
        Assert.Equal("Viễn thông\n\n" + First, article.Body);
    }

    [Fact]
    public void Read_SubtitleInsideTheText_StaysThere()
    {
        var article = new DocxPackage(In("Title", "Tin") + Text(First) + In("Subtitle", "Giá thuê") + Text("Chưa rõ.")).Read();

        Assert.Null(article.Lead);
        Assert.Equal(First + "\n\nGiá thuê\n\nChưa rõ.", article.Body);
    }

    [Fact]
    public void Read_StyleForDatesWithoutADate_StaysInTheText() =>
        Assert.Equal(
            "Chưa định ngày\n\n" + First,
            new DocxPackage(In("Title", "Tin") + In("Date", "Chưa định ngày") + Text(First)).Read().Body
        );

    [Fact]
    public void Read_NumberedItemAtTheHead_IsNoTitle() =>
        Assert.Null(new DocxPackage(Item(1, 0, "Bật trạm") + Item(1, 0, "Đo tín hiệu")).Read().Title);

    [Theory]
    [InlineData("Windows User")]
    [InlineData("Welcome")]
    [InlineData("BTV")]
    [InlineData("Asus VN")]
    [InlineData("windows-user")]
    [InlineData("Microsoft Office User")]
    [InlineData("Người dùng Windows")]
    [InlineData("Windows 사용자")]
    [InlineData("Utilisateur Windows")]
    [InlineData("Admin")]
    [InlineData("python-docx")]
    [InlineData("Un-named")]
    [InlineData("DESKTOP-4KQ7H2M")]
    [InlineData("HAIPHONG-PC")]
    [InlineData("TOASOAN\\thuan")]
    [InlineData("user01")]
    [InlineData("thuan.le")]
    [InlineData("www.example.vn")]
    [InlineData("Mau Converter Professional 4.4.0")]
    public void Read_AccountsAndComputersAsCreator_AreNoAuthors(string creator) =>
        Assert.Empty(new DocxPackage(Title + Text(First)).Core(creator).Read().Authors);

    [Theory]
    [InlineData("Lê Thu An", new[] { "Lê Thu An" })]
    [InlineData("Windows User;Lê Thu An", new[] { "Lê Thu An" })]
    [InlineData("Dupont, Jeanne", new[] { "Jeanne Dupont" })]
    [InlineData("Dupont, Jeanne M.", new[] { "Jeanne M. Dupont" })]
    [InlineData("Thu An, Minh Tú", new[] { "Thu An", "Minh Tú" })]
    public void Read_PeopleAsCreator_AreAuthors(string creator, string[] expected) =>
        Assert.Equal(expected, new DocxPackage(Title + Text(First)).Core(creator).Read().Authors);

    [Theory]
    [InlineData("Document1", true)]
    [InlineData("Tài liệu 2", true)]
    [InlineData("Microsoft Word - tin.doc", true)]
    [InlineData("Chạy thử trung tâm", false)]
    public void IsPlaceholderTitle_Title_IsTold(string title, bool expected) =>
        Assert.Equal(expected, AccountNames.IsPlaceholderTitle(title));

    [Fact]
    public void Read_CustomProperties_NameAuthorAndDay()
    {
        var article = new DocxPackage(Title + Text(First))
            .Core(creator: "Người gõ máy")
            .Custom(("Tác giả", "Lê Thu An"), ("Publish Date", "2021-05-02"), ("Owner mail", "an@example.vn"))
            .Read();

        Assert.Equal(["Lê Thu An"], article.Authors);
        Assert.StartsWith("2021-05-02", article.Published?.Value, StringComparison.Ordinal);
        Assert.Empty(article.Extra);
    }
}
