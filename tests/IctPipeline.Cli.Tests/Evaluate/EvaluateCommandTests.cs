using System.Text;
using System.Text.Json;
using IctPipeline.Cli.Evaluate;

namespace IctPipeline.Cli.Tests.Evaluate;

/// <summary>Tiny sets of each kind, with figures that can be counted by hand.</summary>
public sealed class EvaluateCommandTests : IDisposable
{
    private readonly TestScreen _screen = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Run_Entities_ScoresExactSpansOfLabelledTypes()
    {
        // One place is right, one is labelled too short, and the person is labelled as something that is ignored.
        var path = _folder.Write(
            "set.conll",
            "Hà\tB-LOC\nNội\tI-LOC\nvà\tO\nĐà\tB-LOC\nNẵng\tO\n\nÔng\tO\nNguyễn\tB-MISC\nVăn\tI-MISC\nAn\tI-MISC\n"
        );

        var report = Evaluation.Run(path, new EvaluationOptions("vi"), CancellationToken.None);

        Assert.Equal("entities", report.Kind);
        Assert.Equal(new EvaluationRow("Location", 2, 2, 1, 0.5, 0.5, 0.5), report.Rows[0]);
        Assert.Equal(["Location", "all"], report.Rows.Select(row => row.Name));
        Assert.Equal(1, report.Ignored!["MISC"]);
        Assert.Equal(["missed Đà", "invented Đà Nẵng"], report.Faults!.Select(fault => $"{fault.Kind} {fault.Text}"));
    }

    [Fact]
    public void Run_MarkedDocuments_AreAnalysedWhole()
    {
        // The second sentence alone does not say who that is; the first one does.
        var path = _folder.Write(
            "set.conll",
            "-DOCSTART-\tO\n\nNadia\tB-PER\nBerglund\tI-PER\nleft\tO\n.\tO\n\nBerglund\tB-PER\nvoted\tO\nin\tO\nParis\tO\n.\tO\n"
        );

        var report = Evaluation.Run(path, new EvaluationOptions("en"), CancellationToken.None);

        Assert.Equal(new EvaluationRow("Person", 2, 2, 2, 1, 1, 1), report.Rows[0]);
        Assert.Equal(2, report.Items);
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void Run_DatesWithHeads_AreComparedAsAsked(bool heads, double f1)
    {
        var path = _folder.Write("set.conll", "Họp\tO\nngày\tB-DATE\n22/3\tI-DATE\nlúc\tO\n7h30\tO\n");

        Assert.Equal(f1, Evaluation.Run(path, new EvaluationOptions("vi", DateHeads: heads), CancellationToken.None).Overall);
    }

    [Fact]
    public void Run_Words_ScoresWholeWords()
    {
        var path = _folder.Write("set.txt", "công_nghệ\nthông_tin\nrất\nmới\n");

        var report = Evaluation.Run(path, new EvaluationOptions(), CancellationToken.None);

        Assert.Equal(("words", "vi", 4), (report.Kind, report.Language, report.Rows[0].Gold));
        Assert.InRange(report.Overall, 0.3, 1);
    }

    [Fact]
    public void Run_Pages_ScoresTextAndFieldsThatAreAnnotated()
    {
        const string body =
            "The port will be closed for two days, said its owner, and every ship must wait outside until the crane stands.";
        _folder.Write(
            "one.html",
            $"<html><head><title>A crane falls</title></head><body><article><h1>A crane falls</h1><p>{body}</p></article></body></html>"
        );
        _folder.Write("one.json", $$"""{"title":"A crane falls!","body":"{{body}}","authors":["Orla Fenn"],"date":null,"type":"news"}""");
        _folder.Write("notes.json", "[]");

        var report = Evaluation.Run(_folder.Path, new EvaluationOptions(), CancellationToken.None);

        Assert.Equal(("pages", 1, 1.0), (report.Kind, report.Items, report.Overall));
        Assert.Equal(["body", "body: news", "authors", "date", "title"], report.Rows.Select(row => row.Name));
        Assert.Equal(new EvaluationRow("body", 21, 21, 21, 1, 1, 1), report.Rows[0]);
        Assert.Equal(new EvaluationRow("authors", 1, 0, 0, 0, 0, 0), report.Rows[2]);
        Assert.Equal(new EvaluationRow("date", 0, 0, 0, 0, 0, 0), report.Rows[3]);
        Assert.Equal(new EvaluationRow("title", 1, 1, 1, 1, 1, 1), report.Rows[4]);
        Assert.Equal(new EvaluationFault("missed", "authors", "Orla Fenn <> (none)", "one"), Assert.Single(report.Faults!));
    }

    [Fact]
    public void Run_PageWithBrokenAnnotation_IsAUsersFault()
    {
        _folder.Write("one.html", "<p>Text</p>");
        _folder.Write("one.json", "[]");

        var error = Assert.Throws<UserError>(() => Evaluation.Run(_folder.Path, new EvaluationOptions(), CancellationToken.None));

        Assert.Contains("one.json", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Feeds_ScoresItemsAndTheirFields()
    {
        const string text = "The port will be closed for two days, said its owner.";
        _folder.Write(
            "one.xml",
            "<rss version=\"2.0\"><channel><title>Harbour News</title>"
                + $"<item><title>A crane falls</title><link>https://example.com/1</link><description>{text}</description></item>"
                + $"<item><title>A crane stands</title><link>https://example.com/2</link><description>{text}</description></item>"
                + "</channel></rss>"
        );
        _folder.Write("one.json", """{"items":[{"title":"A crane falls"},{"title":"Another crane"},{"title":"A third"}]}""");

        var report = Evaluation.Run(_folder.Path, new EvaluationOptions(), CancellationToken.None);

        Assert.Equal(("feeds", 1, 0.8), (report.Kind, report.Items, report.Overall));
        Assert.Equal(new EvaluationRow("items", 3, 2, 2, 1, 0.6667, 0.8), report.Rows[0]);
        Assert.Equal(new EvaluationRow("title", 3, 2, 1, 0.5, 0.3333, 0.4), report.Rows[1]);
        Assert.Equal(["items", "title", "title"], report.Faults!.Select(fault => fault.Type));
    }

    [Fact]
    public void Run_FeedWithBrokenAnnotation_IsAUsersFault()
    {
        _folder.Write("one.xml", "<rss/>");
        _folder.Write("one.json", "{}");

        Assert.Throws<UserError>(() => Evaluation.Run(_folder.Path, new EvaluationOptions(), CancellationToken.None));
    }

    [Fact]
    public void Run_Charsets_TakesTheNamedOneOrALargerOne()
    {
        const string russian = "Министерство связи сообщило, что новая сеть заработает в декабре, и её построят в городах.";
        Write("ru/koi8-r.txt", 20866, russian);
        Write("ISO-8859-1-french/a.txt", 1252, "Le ministère annonce que le réseau sera prêt à l'été, et que les opérateurs ont commencé.");
        Write("windows-1253/a.txt", 1251, russian);

        var report = Evaluation.Run(_folder.Path, new EvaluationOptions(), CancellationToken.None);

        Assert.Equal(("charsets", 3, 0.6667), (report.Kind, report.Items, report.Overall));
        Assert.Equal(["all", "iso-8859-1", "koi8-r", "windows-1253"], report.Rows.Select(row => row.Name));
        Assert.StartsWith("windows-1253 <> windows-1251", Assert.Single(report.Faults!).Text, StringComparison.Ordinal);
    }

    private void Write(string name, int codePage, string text)
    {
        var path = Path.Combine(_folder.Path, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, CodePagesEncodingProvider.Instance.GetEncoding(codePage)!.GetBytes(text));
    }

    [Fact]
    public void Run_Languages_IsTheMeanOverLanguages()
    {
        var path = _folder.Write(
            "set.tsv",
            "vi\tHà Nội là thủ đô của nước Việt Nam.\nvie\tTôi yêu tiếng nước tôi từ khi mới ra đời.\nen\tDas ist ein deutscher Satz "
                + "über das Wetter.\n"
        );

        var report = Evaluation.Run(path, new EvaluationOptions(), CancellationToken.None);

        Assert.Equal(("languages", 0.5), (report.Kind, report.Overall));
        Assert.Equal(new EvaluationRow("vi", 2, 2, 2, 1, 1, 1), report.Rows[1]);
    }

    [Fact]
    public void Run_KeyPhrases_ComparesTheBestTen()
    {
        const string text = "Solar power grows. Solar power is cheap in Vietnam. Investors in Vietnam like solar power.";
        _folder.Write("docsutf8/a.txt", text);
        _folder.Write("keys/a.key", "Solar Power\nno such phrase\n");
        _folder.Write("docsutf8/without-keys.txt", text);

        var report = Evaluation.Run(_folder.Path, new EvaluationOptions("en"), CancellationToken.None);

        Assert.Equal(("keyPhrases", 1), (report.Kind, report.Items));
        Assert.Equal((2, 1, 0.5), (report.Rows[0].Gold, report.Rows[0].Right, report.Rows[0].Recall));
    }

    [Fact]
    public async Task RunAsync_Json_IsOneObject()
    {
        var path = _folder.Write("set.conll", "Hà\tB-LOC\nNội\tI-LOC\n");

        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("evaluate", "--set", path, "--language", "vi", "--json"));

        Assert.Equal(1, JsonDocument.Parse(Assert.Single(_screen.Lines)).RootElement.GetProperty("overall").GetDouble());
    }

    [Fact]
    public async Task RunAsync_ForPeople_HasTheFiguresOfEachType()
    {
        var path = _folder.Write("set.conll", "Hà\tB-LOC\nNội\tI-LOC\n");

        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("evaluate", "--set", path, "--language", "vi"));

        Assert.Contains("Location", _screen.Output, StringComparison.Ordinal);
        Assert.Contains("1.000", _screen.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("just a text\nwithout any labels\n")]
    public async Task RunAsync_NoSet_SaysWhatIsExpected(string content)
    {
        var path = _folder.Write("set.txt", content);

        Assert.Equal(ExitCodes.Usage, await _screen.RunAsync("evaluate", "--set", path));

        Assert.Contains("docsutf8", _screen.Error, StringComparison.Ordinal);
    }
}
