using System.Globalization;
using System.Text;

namespace IctPipeline.EndToEnd.Tests;

public sealed class CrashTests : IDisposable
{
    private const int Files = 200;
    private readonly StackFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Up_KilledInTheMiddle_TheNextRunAccountsForEveryFile()
    {
        for (var number = 0; number < Files; number++)
        {
            _folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"crash/{number:000}.md"),
                Encoding.UTF8.GetBytes(
                    $"---\ntitle: Bài số {number}\n---\n\nTại Hà Nội, Bộ Thông tin và Truyền thông công bố bản tin số {number}.\n"
                )
            );
        }

        var input = Path.Combine(_folder.Path, "in", "crash");
        await using (var first = IctProcess.Start(_folder.Up("--exit", input)))
        {
            await first.BecomesAsync(
                async () =>
                {
                    using var client = _folder.Cosmos();
                    return await Documents.CountAsync(client) >= Files / 10;
                },
                "a tenth of the documents is there"
            );
            await first.KillAsync();
        }

        await _folder.ServersEndAsync();
        var (exitCode, output, error) = await IctProcess.RunAsync(_folder.Up("--exit", input));

        Assert.True(exitCode == 0, output + error);
        Assert.Contains($"{Files} files: ", output, StringComparison.Ordinal);
        Assert.Contains("all accounted for", output, StringComparison.Ordinal);
        await AssertAllStoredAsync();
    }

    [Fact]
    public async Task Up_KilledInTheMiddle_FilesAreFinishedWithoutDroppingThemAgain()
    {
        for (var number = 0; number < Files; number++)
        {
            _folder.Write(
                string.Create(CultureInfo.InvariantCulture, $"crash/{number:000}.txt"),
                Encoding.UTF8.GetBytes($"Bài số {number}\n\nTin {number} từ Đà Nẵng.\n")
            );
        }

        await using (var first = IctProcess.Start(_folder.Up(Path.Combine(_folder.Path, "in", "crash"))))
        {
            // Blobs are all there before the last document is: from then on nothing is dropped any more.
            await first.BecomesAsync(
                async () =>
                {
                    using var client = _folder.Cosmos();
                    return await Documents.CountAsync(client) >= Files / 2;
                },
                "half of the documents are there"
            );
            await first.KillAsync();
        }

        var (exitCode, output, error) = await IctProcess.RunAsync(_folder.Up("--exit"));

        Assert.True(exitCode == 0, output + error);
        Assert.Contains("all accounted for", output, StringComparison.Ordinal);
        await using var last = IctProcess.Start(_folder.Up());
        await last.SaysAsync("Running:");
        using var cosmos = _folder.Cosmos();
        var stored = await Documents.ArticlesAsync(cosmos!);
        Assert.InRange(stored.Count, Files / 2, Files);
        Assert.Contains($"{stored.Count} files of earlier runs had ended before", last.Output, StringComparison.Ordinal);
    }

    private async Task AssertAllStoredAsync()
    {
        await using var last = IctProcess.Start(_folder.Up());
        await last.SaysAsync("Running:");
        using var client = _folder.Cosmos();
        var articles = await Documents.ArticlesAsync(client!);
        Assert.Equal(
            Enumerable.Range(0, Files).Select(number => $"Bài số {number}").Order(StringComparer.Ordinal),
            articles.Select(article => article.Text("title")).Order(StringComparer.Ordinal)
        );
    }
}
