using Azure.Storage.Blobs;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using IctPipeline.Core.Ports;
using IctPipeline.LocalHost.Hosting;
using IctPipeline.LocalHost.Stack;
using IctPipeline.Testing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace IctPipeline.LocalHost.Tests;

/// <summary>The whole local run: real servers, real host, the real functions.</summary>
public sealed class LocalRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ict-run").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Run_FileIsDropped_IsIndexedOnceAcrossRestartsOfTheHost()
    {
        await using var stack = await LocalStack.StartAsync(new LocalStackOptions());
        var first = new Recorder();
        await using (var host = await StartAsync(stack, first))
        {
            var container = new BlobServiceClient(stack.Endpoints.StorageConnectionString).GetBlobContainerClient("articles");
            await container
                .GetBlobClient("báo/một.txt")
                .UploadAsync(BinaryData.FromString("Tít của bài\n\nHà Nội ngày 18/7, một bài báo về công nghệ thông tin.\n"));
            await Eventually.HoldsAsync(() => !first.Reports.IsEmpty, "the file came to an end");
            var report = Assert.Single(first.Reports);
            Assert.IsType<Outcome.Indexed>(report.Outcome);
            var stored = await host.Services.GetRequiredService<IArticleStore>().FindArticleAsync(report.Id, CancellationToken.None);
            Assert.Equal(
                new BlobAddress("articles", "báo/một.txt"),
                new BlobAddress(stored!.Item.Source.Container, stored.Item.Source.Blob)
            );
        }

        var second = new Recorder();
        await using (await StartAsync(stack, second))
        {
            var container = new BlobServiceClient(stack.Endpoints.StorageConnectionString).GetBlobContainerClient("articles");
            await container.GetBlobClient("hai.txt").UploadAsync(BinaryData.FromString("Tít khác\n\nMột bài khác.\n"));
            await Eventually.HoldsAsync(() => !second.Reports.IsEmpty, "the second file came to an end");
        }

        Assert.Equal("hai.txt", Assert.Single(second.ReceivedBlobs).Blob.Name);
    }

    private async Task<LocalPipelineHost> StartAsync(LocalStack stack, Recorder recorder)
    {
        var host = new LocalPipelineHost(
            new LocalPipelineHostOptions
            {
                Configuration = new ConfigurationBuilder().AddInMemoryCollection(stack.Endpoints.ToSettings()).Build(),
                DataFolder = _folder,
                Observer = recorder,
            }
        );
        await host.StartAsync();
        return host;
    }
}
