using System.IO.Pipes;
using System.Text.Json;
using IctPipeline.Testing;

namespace IctPipeline.Cli.Tests.Simulate;

public sealed class SimulateTests : IDisposable
{
    private readonly TestScreen _screen = new();
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Json_Folder_IsOneLineAFileInOrderAndNothingElse()
    {
        for (var number = 0; number < 30; number++)
        {
            _folder.Write($"in/{number:00}.md", $"---\ntitle: Bài {number}\n---\nHà Nội hôm nay có tin mới về công nghệ.\n");
        }

        _folder.Write("in/05.md", Array.Empty<byte>());

        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("simulate", "--json", Path.Combine(_folder.Path, "in")));

        var documents = _screen.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.Equal(30, documents.Count);
        Assert.Empty(_screen.Error);
        for (var number = 0; number < 30; number++)
        {
            var path = $"{_folder.Path}/in/{number:00}.md";
            if (number == 5)
            {
                Assert.Equal("failure", documents[number].GetProperty("type").GetString());
                Assert.Equal("Empty", documents[number].GetProperty("code").GetString());
                Assert.Equal(path, documents[number].GetProperty("blob").GetString());
            }
            else
            {
                Assert.Equal($"Bài {number}", documents[number].GetProperty("title").GetString());
                Assert.Equal(path, documents[number].GetProperty("source").GetProperty("blob").GetString());
            }
        }
    }

    /// <summary>The console took seconds of processor time to measure such a line, which nothing wraps in a pipe.</summary>
    [Fact]
    public async Task Pipe_ParagraphOf100Kilobytes_IsOneLineAsItIs()
    {
        var paragraph = string.Join(' ', Enumerable.Range(0, 2000).Select(number => $"Câu {number} nói về mạng viễn thông của Việt Nam."));
        var file = _folder.Write("long.txt", $"Mạng viễn thông năm nay\n\n{paragraph}\n");

        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("simulate", file));

        Assert.Contains(paragraph, _screen.Lines);
    }

    /// <summary>A terminal is not left to break words.</summary>
    [Fact]
    public async Task Terminal_LongParagraph_IsWrappedBetweenWords()
    {
        var screen = new TestScreen(terminal: true, width: 60);
        var words = Enumerable.Range(100, 80).Select(number => $"trạm{number}").ToList();
        var file = _folder.Write("long.txt", $"Mạng năm nay\n\nCả nước có thêm {string.Join(' ', words)} trong tháng này.\n");

        Assert.Equal(ExitCodes.Success, await screen.RunAsync("simulate", file));

        Assert.All(screen.Lines, line => Assert.InRange(line.Length, 0, 60));
        Assert.Empty(words.Except(screen.Lines.SelectMany(line => line.Split(' '))));
    }

    [Fact]
    public async Task Strict_RefusedFile_EndsWithOne()
    {
        var file = _folder.Write("empty.txt", Array.Empty<byte>());

        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("simulate", file));
        Assert.Equal(ExitCodes.Incomplete, await _screen.RunAsync("simulate", "--strict", file));
        Assert.Contains("Empty", _screen.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_File_TellsItsOwnTimeAndNoVersion()
    {
        var file = _folder.Write("one.md", "---\ntitle: Một\n---\nThân bài.\n");
        File.SetLastWriteTimeUtc(file, new DateTime(2019, 5, 14, 3, 4, 5, 678, DateTimeKind.Utc));

        await _screen.RunAsync("simulate", "--json", file, _folder.Write("empty.txt", Array.Empty<byte>()));

        var (document, failure) = (JsonDocument.Parse(_screen.Lines[0]).RootElement, JsonDocument.Parse(_screen.Lines[1]).RootElement);
        Assert.Equal("2019-05-14T03:04:05.0000000Z", document.GetProperty("source").GetProperty("lastModified").GetString());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("source").GetProperty("etag").ValueKind);
        Assert.Equal(JsonValueKind.Null, failure.GetProperty("etag").ValueKind);
    }

    [Fact]
    public async Task Json_Pipe_TellsNoTime()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var writer = new AnonymousPipeServerStream(PipeDirection.Out);
        using var reader = writer.ClientSafePipeHandle;
        writer.Write("---\ntitle: Một\n---\nThân bài.\n"u8);
        await writer.DisposeAsync();

        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("simulate", "--json", $"/proc/self/fd/{reader.DangerousGetHandle()}"));

        var document = JsonDocument.Parse(Assert.Single(_screen.Lines)).RootElement;
        Assert.Equal("Một", document.GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, document.GetProperty("source").GetProperty("lastModified").ValueKind);
    }

    [Fact]
    public async Task Json_FileOverTheLimit_IsRefusedUnread()
    {
        var path = Path.Combine(_folder.Path, "large.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(10L * 1024 * 1024 * 1024);
        }

        Assert.Equal(ExitCodes.Success, await _screen.RunAsync("simulate", "--json", path));

        Assert.Equal("TooLarge", JsonDocument.Parse(Assert.Single(_screen.Lines)).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Explain_WithJson_GoesToStandardError()
    {
        var file = _folder.Write("one.md", "---\ntitle: Một\n---\nThân bài.\n");

        await _screen.RunAsync("simulate", "--json", "--explain", file);

        Assert.Equal("Một", JsonDocument.Parse(Assert.Single(_screen.Lines)).RootElement.GetProperty("title").GetString());
        foreach (var stage in new[] { "decode", "parse", "normalize", "analyze" })
        {
            Assert.Contains(_screen.Error.Split('\n'), line => line == stage);
        }
    }

    [Fact]
    public async Task Simulate_HostileTitle_CantReachTheTerminal()
    {
        var file = _folder.Write(
            "one.json",
            """{ "headline": "a\u001b[2Jb\u202Ec", "articleBody": "Nội dung \u001b]0;x\u0007 bài viết." }"""
        );

        await _screen.RunAsync("simulate", file);

        Assert.DoesNotContain('\u001b', _screen.Output);
        Assert.DoesNotContain('\u0007', _screen.Output);
        Assert.DoesNotContain('\u202E', _screen.Output);
    }

    [Fact]
    public async Task Json_EverySample_BecomesADocumentWithoutRefusal()
    {
        Assert.Equal(
            ExitCodes.Success,
            await _screen.RunAsync("simulate", "--json", "--strict", RepositoryFolder.PathOf("samples", "articles"))
        );

        Assert.NotEmpty(_screen.Lines);
        Assert.All(_screen.Lines, line => Assert.Equal("article", JsonDocument.Parse(line).RootElement.GetProperty("type").GetString()));
    }
}
