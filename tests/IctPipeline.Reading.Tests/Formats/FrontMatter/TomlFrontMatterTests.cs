using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Reading.Formats.FrontMatter;
using IctPipeline.Reading.Model;

namespace IctPipeline.Reading.Tests.Formats.FrontMatter;

/// <summary>TOML front matter, of which Hugo and Zola write most.</summary>
public class TomlFrontMatterTests
{
    private const string Text =
        "\n+++\nMột đoạn văn dài đủ để làm thân bài của bài báo này.\n\nĐoạn thứ hai cũng là văn xuôi bình thường.\n";

    [Theory]
    [InlineData("date = 2020-10-21T16:45:00+07:00", "2020-10-21T16:45:00+07:00", DatePrecision.Second)]
    [InlineData("date = 2020-10-21 16:45:00+09:00", "2020-10-21T16:45:00+09:00", DatePrecision.Second)]
    [InlineData("date = 2020-10-21T16:45:00.123456Z", "2020-10-21T16:45:00+00:00", DatePrecision.Second)]
    [InlineData("date = 2020-10-21T16:45:00 # giờ Hà Nội", "2020-10-21T16:45:00+07:00", DatePrecision.Second)]
    [InlineData("date = 2020-10-21", "2020-10-21T00:00:00+07:00", DatePrecision.Day)]
    [InlineData("date = '2020-10-21'", "2020-10-21T00:00:00+07:00", DatePrecision.Day)]
    [InlineData("[extra]\ndate = 2020-10-21", "2020-10-21T00:00:00+07:00", DatePrecision.Day)]
    public void Date_OfEachKind_IsUnderstood(string line, string expected, DatePrecision precision)
    {
        var article = Reading.Article("+++\ntitle = \"Tin\"\n" + line + Text);

        Assert.Equal((expected, precision), (article.Published?.Value, article.Published?.Precision));
        Assert.False(article.Warns(WarningCodes.FrontMatterRecovered));
    }

    [Theory]
    [InlineData("a = \"m\\u1ea1ng \\U0001F4F1\"", "a=mạng 📱")]
    [InlineData("a = 'C:\\new'", "a=C:\\new")]
    [InlineData("a = \"\"\"\nmột\nhai \\\n    ba \"bốn\\\"\"\"\"", "a=một\nhai ba \"bốn\"")]
    [InlineData("a = '''\nmột \\n\nhai'''", "a=một \\n\nhai")]
    [InlineData("a = 007.5", "a=007.5")]
    [InlineData("a = 1.10\nb = 1_000\nc = 0xFF\nd = true\ne = -inf\nf = 07:30:00", "a=1.10, b=1_000, c=0xFF, d=true, e=-inf, f=07:30:00")]
    [InlineData("a = [ 'x', # một\n  'y', ]", "a=[x, y]")]
    [InlineData("a = { b = 1, c.d = [2, { e = 3 }] }", "a={b=1, c={d=[2, {e=3}]}}")]
    [InlineData("\"hai từ\".'ba.bốn' = 1", "hai từ={ba.bốn=1}")]
    [InlineData("a.b = 1\nx = 2\na.c = 3", "a={b=1, c=3}, x=2")]
    [InlineData("[a]\nb = 1\n[x]\ny = 2\n[a.c]\nd = 3", "a={b=1, c={d=3}}, x={y=2}")]
    [InlineData("[a.b]\nc = 1\n[a]\nd = 2", "a={b={c=1}, d=2}")]
    [InlineData("[[a]]\nb = 1\n[[a]]\nb = 2", "a=[{b=1}, {b=2}]")]
    [InlineData("[[a]]\nb = 1\n[x]\ny = 2\n[[a]]\nb = 3\n[x.z]\nw = 4\n[a.c]\nd = 5", "a=[{b=1}, {b=3, c={d=5}}], x={y=2, z={w=4}}")]
    [InlineData("[[a]]\n[[a.b]]\nc = 1\n[[a.b]]\nc = 2\n[[a]]\nd = 3", "a=[{b=[{c=1}, {c=2}]}, {d=3}]")]
    [InlineData("a = ''\r\nb = 1\r\n", "a=, b=1")]
    [InlineData("# nichts\n", "")]
    public void Read_EachKindOfValue_IsRight(string toml, string expected)
    {
        var matter = Read(toml);

        Assert.Equal(expected, Shown(matter.Keys));
        Assert.Empty(matter.Recovered);
    }

    [Fact]
    public void FrontMatter_OfHugo_KeysUnderParamsMeanWhatTheyMeanOutside()
    {
        var article = Reading.Article(
            "+++\ntitle = 'Tin'\ndescription = \"\"\"\nTóm tắt \\\n  của bài.\"\"\"\ntags = ['mạng']\n[params]\nauthor = 'Việt Hà'\ntoc "
                + "= true\n"
                + "title = 'Khác'\n[params.cover]\nimage = 'bia.jpg'\nalt = 'Bìa'\n[[resources]]\nsrc = 'a.pdf'\n[[resources]]\nsrc = "
                + "'b.pdf'"
                + Text
        );

        Assert.Equal(("Tin", "Tóm tắt của bài."), (article.Title, article.Lead));
        Assert.Equal(["Việt Hà"], article.Authors);
        Assert.Equal(new ArticleImage("bia.jpg", "Bìa", true), article.Images[0]);
        Assert.Equal(("true", "a.pdf, b.pdf"), (article.Extra["params.toc"], article.Extra["resources"]));
    }

    [Theory]
    [InlineData(
        "+++\ntitle = 'Tin'\n[taxonomies]\ncategories = ['Viễn thông']\ntags = ['5G', 'an ninh mạng']\nseries = ['Mạng']\n[extra]\nlang "
            + "= 'vi'\nmood = 'vui'",
        "+++"
    )]
    [InlineData(
        "---\ntaxonomies:\n  categories: [Viễn thông]\n  tags: [5G, an ninh mạng]\n  series: [Mạng]\nextra: "
            + "{lang: vi, mood: vui, title: Khác}\ntitle: Tin",
        "---"
    )]
    public void FrontMatter_OfZola_TaxonomiesAndExtraAreRead(string head, string fence)
    {
        var article = Reading.Article(head + Text.Replace("+++", fence, StringComparison.Ordinal));

        Assert.Equal("Tin", article.Title);
        Assert.Equal(["Viễn thông"], article.Categories);
        Assert.Equal(["5G", "an ninh mạng"], article.Tags);
        Assert.Equal(("Mạng", "vui"), (article.Extra["taxonomies.series"], article.Extra["extra.mood"]));
        Assert.Equal("vi", article.DeclaredLanguage);
    }

    [Theory]
    [InlineData("title = Tin không ngoặc\ndraft = True\ntags = ['a']", "title=Tin không ngoặc, draft=True, tags=[a]")]
    [InlineData("tiêu_đề = 'Tin'\ndate = 2020-1-5", "tiêu_đề=Tin, date=2020-1-5")]
    [InlineData("title = “Tin”", "title=“Tin”")]
    [InlineData("title = 'Tin", "title=Tin")]
    [InlineData("d = 2020-13-45\n[a]\nb = 1", "d=2020-13-45, a={b=1}")]
    public void Read_TomlThatIsInvalid_IsReadLineByLine(string toml, string expected)
    {
        var matter = Read(toml);

        Assert.Equal(expected, Shown(matter.Keys));
        Assert.Empty(matter.Recovered);
    }

    [Fact]
    public void FrontMatter_LineThatMakesNoSense_IsNamedInAWarning()
    {
        var article = Reading.Article("+++\ntitle = 'Tin'\nvô nghĩa\ndate = 2020-10-21" + Text);

        Assert.Equal(("Tin", "2020-10-21T00:00:00+07:00"), (article.Title, article.Published?.Value));
        Assert.Contains(
            "vô nghĩa",
            Assert.Single(article.Warnings, warning => warning.Code == WarningCodes.FrontMatterRecovered).Message,
            StringComparison.Ordinal
        );
    }

    public static TheoryData<string, string> Hostile =>
        new()
        {
            { "arrays", "a = " + new string('[', 100_000) },
            { "arrays that close", "a = " + new string('[', 50_000) + new string(']', 50_000) },
            { "inline tables", "a = " + Repeat("{a=", 50_000) },
            { "dotted key", Repeat("a.", 100_000) + "b = 1" },
            { "dotted header", "[" + Repeat("a.", 100_000) + "b]\nc = 1" },
            { "dotted keys in turn", Repeat("a.c.d.e.f.g.h = 1\nb.c.d.e.f.g.h = 1\n", 1_500) },
            { "tables", string.Concat(Enumerable.Range(0, 8_000).Select(i => $"[t{i}]\n")) },
            { "huge", Repeat("a = '0123456789'\n", 15_000) },
            { "control characters", "a = \"" + Repeat("\u0001", 65_000) + "\"" },
            { "more control characters", "a = \"" + Repeat("\u0001", 250_000) + "\"" },
            { "escapes that are none", "a = \"" + Repeat("\\q", 100_000) + "\"" },
            { "string without an end", "a = \"\"\"" + Repeat("x\n", 100_000) },
            { "lone surrogates", "a = \"\ud800\"\n\"\udc00\" = \"\\ud800\"" },
            { "escapes out of range", "\"\\UFFFFFFFF\" = \"\\U00110000\"\na = \"\\u12" },
        };

    /// <summary>Memory is what the reading of one thread allocates, so a test beside it does not count.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Read_Hostile_IsReadInBoundedMemory(string name, string toml)
    {
        Assert.NotNull(name);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var matter = Read(toml);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 96L * 1024 * 1024);
        Assert.NotEmpty(matter.Keys);
    }

    [Fact]
    public void Read_TextWithRandomFaults_NeverThrows()
    {
        const string Characters = "\"'[]{}=.,#\n\r\t \\uUxe0-+:TZa_ệ\ud83d\ude00\0\u0085\ufeff";
        const string Valid =
            "t = \"a\"\nd = 2020-10-21T16:45:00+07:00\n[p.x]\ny = [1, {z = 'q', a.b = 0x1F}]\n[[r]]\ns = \"\"\"m\\u1ec7\n\"\"\"\n";
        var random = new Random(20260729);
        for (var round = 0; round < 5_000; round++)
        {
            var toml = new StringBuilder(Valid);
            for (var faults = random.Next(1, 6); faults > 0; faults--)
            {
                toml[random.Next(toml.Length)] = Characters[random.Next(Characters.Length)];
                toml.Insert(random.Next(toml.Length), Characters[random.Next(Characters.Length)]);
            }

            Assert.NotNull(Read(toml.ToString()));
        }
    }

    private static IctPipeline.Reading.Formats.FrontMatter.FrontMatter Read(string toml) =>
        FrontMatterReader.Read(FrontMatterSyntax.Toml, toml, maxAliasNodes: 0);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static string Shown(IEnumerable<KeyValuePair<string, MetaValue>> pairs) =>
        string.Join(", ", pairs.Select(pair => $"{pair.Key}={Shown(pair.Value)}"));

    private static string Shown(MetaValue value) =>
        value switch
        {
            { Map: { } map } => $"{{{Shown(map)}}}",
            { Items: { } items } => $"[{string.Join(", ", items.Select(Shown))}]",
            _ => value.Text ?? "",
        };
}
