using System.Text;
using System.Text.Json;

namespace IctPipeline.Cli.Tests.Analyze;

public sealed class AnalyzeCommandTests : IDisposable
{
    private readonly TestScreen _screen = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task RunAsync_Json_GivesOneObjectForEveryLine()
    {
        var path = _folder.Write("texts.txt", "Hà Nội là thủ đô của Việt Nam.\r\n\nSeoul is the capital of South Korea.");

        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("analyze", "--lines", path, "--json"));

        var answers = _screen.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(["vi", "und", "en"], answers.Select(answer => answer.GetProperty("language").GetProperty("tag").GetString()));
        Assert.Equal(0, answers[1].GetProperty("words").GetArrayLength());
        Assert.All(
            answers,
            answer =>
                Assert.Equal(
                    ["language", "sentences", "words", "entities", "keyPhrases", "agreements"],
                    answer.EnumerateObject().Select(property => property.Name)
                )
        );
    }

    [Theory]
    [InlineData("Ngày 22/3, Bộ trưởng Nguyễn Văn An gặp Tập đoàn Viettel ở TP. HCM , sáng 5 / 4 .")]
    [InlineData("Ông Nguyễn_Văn_An đến thành_phố Hà_Nội .")]
    public async Task RunAsync_AnyForm_OffsetsPointAtTheirText(string line)
    {
        foreach (var text in new[] { line, line.Normalize(NormalizationForm.FormD) })
        {
            var screen = new TestScreen();
            await screen.RunAsync("analyze", "--lines", _folder.Write("texts.txt", text), "--language", "vi", "--json");

            var answer = JsonDocument.Parse(Assert.Single(screen.Lines)).RootElement;
            var parts = answer
                .GetProperty("words")
                .EnumerateArray()
                .Concat(answer.GetProperty("sentences").EnumerateArray())
                .Concat(
                    answer.GetProperty("entities").EnumerateArray().SelectMany(entity => entity.GetProperty("mentions").EnumerateArray())
                )
                .ToList();
            Assert.NotEmpty(parts);
            Assert.All(
                parts,
                part =>
                    Assert.Equal(
                        part.GetProperty("text").GetString(),
                        text.Substring(part.GetProperty("offset").GetInt32(), part.GetProperty("length").GetInt32())
                    )
            );
            Assert.Contains(
                answer.GetProperty("entities").EnumerateArray(),
                entity => entity.GetProperty("category").GetString() == "Person"
            );
        }
    }

    [Fact]
    public async Task RunAsync_ForPeople_NamesWhatItFound()
    {
        await _screen.RunAsync("analyze", "--lines", _folder.Write("texts.txt", "Tập đoàn Viettel ở Hà Nội."), "--language", "vi");

        Assert.Contains("Location: Hà Nội", _screen.Output, StringComparison.Ordinal);
        Assert.Contains("Organization: Viettel", _screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_NoSuchFile_IsAWrongCommandLine()
    {
        Assert.Equal(ExitCodes.Usage, await _screen.RunAsync("analyze", "--lines", Path.Combine(_folder.Path, "none")));

        Assert.Contains("can't be read", _screen.Error, StringComparison.Ordinal);
    }
}
