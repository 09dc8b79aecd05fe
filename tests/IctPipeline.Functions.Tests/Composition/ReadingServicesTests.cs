using System.Globalization;
using System.IO.Compression;
using System.Text;
using IctPipeline.Functions.Composition;
using IctPipeline.Reading;
using IctPipeline.Reading.Model;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.Functions.Tests.Composition;

/// <summary>A refusal that names a setting tells the truth: the file is read once that setting is raised.</summary>
public sealed class ReadingServicesTests
{
    private static readonly byte[] Article = Text(4_000);

    /// <summary>The ratio counts from 1 MB on.</summary>
    private static readonly byte[] LongArticle = Text(700_000);

    public static TheoryData<string, string, string, string> Limits =>
        new()
        {
            { "Articles:MaxBytes", "1000", "10000", "a.txt" },
            { "Articles:MaxBytes", "1000", "10000", "a.zip" },
            { "Reading:MaxMembers", "1", "2", "a.zip" },
            { "Reading:MaxExpandedBytes", "5000", "50000", "a.zip" },
            { "Reading:MaxCompressionRatio", "2", "10000", "long.zip" },
        };

    [Theory]
    [MemberData(nameof(Limits))]
    public void Refusal_NamesASetting_RaisingItHelps(string key, string low, string high, string name)
    {
        Assert.Contains(Refusals(key, low, name), message => message.Contains(key, StringComparison.Ordinal));
        Assert.Empty(Refusals(key, high, name));
    }

    private static List<string> Refusals(string key, string value, string name)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create(key, (string?)value)]).Build();
        using var services = new ServiceCollection().AddLogging().AddIctPipeline(configuration).BuildServiceProvider();
        try
        {
            return
            [
                .. services
                    .GetRequiredService<IArticleReader>()
                    .Read(new SourceFile(name, FileOf(name)))
                    .Select(member => member.Rejection?.Message)
                    .OfType<string>(),
            ];
        }
        catch (ArticleRejectedException refusal)
        {
            return [refusal.Message];
        }
    }

    private static byte[] Text(int length) =>
        Encoding.UTF8.GetBytes("Tiêu đề của bài\n\n" + new string('a', length) + " và phần còn lại.\n");

    private static byte[] FileOf(string name) =>
        name switch
        {
            "a.txt" => Article,
            "a.zip" => Bundle(Article),
            _ => Bundle(LongArticle),
        };

    private static byte[] Bundle(byte[] article)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var number in Enumerable.Range(1, 2))
            {
                using var entry = archive.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"{number}.txt")).Open();
                entry.Write(article);
            }
        }

        return stream.ToArray();
    }
}
