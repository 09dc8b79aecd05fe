using System.Security.Cryptography;
using System.Text;
using IctPipeline.Core.Articles;
using IctPipeline.Worker.Tests.Hosting;

namespace IctPipeline.Worker.Tests.Invocations;

/// <summary>Each function on a blob or a queue, and what is in the store when it has answered.</summary>
[Collection(WorkerCollection.Name)]
public sealed class StorageTests(WorkerStack stack)
{
    [Fact]
    public async Task IngestArticle_DroppedFile_HasItsDocument()
    {
        var blob = Blob("thả.md");
        var etag = await stack.PutAsync(blob, "---\ntitle: Mạng 5G tới Huế\n---\n\nViettel phủ sóng 5G tại Huế.\n");

        Verdicts.Succeeded(await stack.Worker.BeginBlob("IngestArticle", blob).Result);

        var document = await stack.FindAsync(blob);
        Assert.Equal("Mạng 5G tới Huế", document?.Title);
        Assert.True(ETags.Same(etag, document!.Source.ETag));
    }

    [Fact]
    public async Task IngestArticle_EmptyFile_HasItsFailure()
    {
        var blob = Blob("rỗng.txt");
        await stack.PutAsync(blob, "");

        Verdicts.Succeeded(await stack.Worker.BeginBlob("IngestArticle", blob).Result);

        Assert.Equal(FailureStatus.Dead, (await stack.FindFailureAsync(blob))?.Status);
        Assert.Null(await stack.FindAsync(blob));
    }

    /// <summary>The host passes on events of every container of the account.</summary>
    [Fact]
    public async Task IngestArticle_FileOfAnotherContainer_HasNothing()
    {
        var blob = new BlobAddress("article-bodies", "không phải bài.txt");
        await stack.PutAsync(blob, "Không phải bài\n\nTệp của hộp khác.\n");

        Verdicts.Succeeded(await stack.Worker.BeginBlob("IngestArticle", blob).Result);

        Assert.Null(await stack.FindAsync(blob));
        Assert.Null(await stack.FindFailureAsync(blob));
    }

    [Fact]
    public async Task RetryArticle_Message_MakesTheDocument()
    {
        var blob = Blob("thử lại.txt");
        var etag = await stack.PutAsync(blob, "Thử lại\n\nVNPT thử lại lần thứ ba.\n");

        Verdicts.Succeeded(await stack.Worker.BeginMessage("RetryArticle", Messages.Retry(blob, etag)).Result);

        var document = await stack.FindAsync(blob);
        Assert.Equal("Thử lại", document?.Title);
        Assert.Equal(3, document!.Lineage.Attempts);
    }

    [Fact]
    public async Task RetryArticle_MessageThatIsNotEncoded_MakesTheDocument()
    {
        var blob = Blob("viết tay.txt");
        var etag = await stack.PutAsync(blob, "Viết tay\n\nAi đó tự viết tin nhắn.\n");

        Verdicts.Succeeded(await stack.Worker.BeginStored("RetryArticle", Messages.Retry(blob, etag)).Result);

        Assert.Equal("Viết tay", (await stack.FindAsync(blob))?.Title);
    }

    [Fact]
    public async Task ReindexArticle_Message_MakesTheDocument()
    {
        var blob = Blob("lập lại.txt");
        await stack.PutAsync(blob, "Lập lại chỉ mục\n\nFPT lập lại chỉ mục.\n");

        Verdicts.Succeeded(await stack.Worker.BeginMessage("ReindexArticle", Messages.Reindex(blob)).Result);

        Assert.Equal("Lập lại chỉ mục", (await stack.FindAsync(blob))?.Title);
    }

    [Fact]
    public async Task DeleteArticle_Event_LeavesATombstone()
    {
        var blob = Blob("xóa.txt");
        await stack.PutAsync(blob, "Sắp xóa\n\nTin này sắp bị xóa.\n");
        Verdicts.Succeeded(await stack.Worker.BeginBlob("IngestArticle", blob).Result);
        Assert.False((await stack.FindAsync(blob))?.Deleted);
        await stack.DeleteAsync(blob);

        Verdicts.Succeeded(await stack.Worker.BeginMessage("DeleteArticle", Messages.Deleted(blob)).Result);

        Assert.True((await stack.FindAsync(blob))?.Deleted);
    }

    [Theory]
    [InlineData("RecordPoisonRetry")]
    [InlineData("RecordPoisonReindex")]
    [InlineData("RecordPoisonDeleted")]
    [InlineData("RecordPoisonBlob")]
    public async Task RecordPoison_Message_IsRecorded(string function)
    {
        var blob = Blob($"{function}.txt");

        Verdicts.Succeeded(await stack.Worker.BeginMessage(function, PoisonOf(function, blob)).Result);

        var failure = await stack.FindFailureAsync(blob);
        Assert.Equal(FailureStatus.Dead, failure?.Status);
        Assert.Equal(FailureCodes.PoisonMessage, failure!.Code);
    }

    [Theory]
    [InlineData("RetryArticle", "article-retry", "không phải JSON")]
    [InlineData("RetryArticle", "article-retry", "{\"blob\":")]
    [InlineData("ReindexArticle", "article-reindex", "không phải JSON")]
    [InlineData("DeleteArticle", "article-deleted", "không phải JSON")]
    public async Task Message_ThatNobodyCanRead_IsRecorded(string function, string queue, string text)
    {
        Verdicts.Succeeded(await stack.Worker.BeginStored(function, text).Result);

        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(text, (await stack.FindFailureAsync(new BlobAddress(queue, hash)))?.QueueMessage);
    }

    [Fact]
    public async Task Blob_OfAnotherSource_FailsWithTheException()
    {
        var data = new Protocol.ModelBindingData
        {
            Version = "1.0",
            Source = "CosmosDB",
            ContentType = "application/json",
        };
        var invocation = Invocation.Begin(stack.Worker, "IngestArticle", new Protocol.TypedData { ModelBindingData = data });

        Verdicts.Failed(await invocation.Result, "FunctionInputConverterException", "IngestArticle");
    }

    /// <summary>What the platform gives the poison function of each queue.</summary>
    internal static string PoisonOf(string function, BlobAddress blob) =>
        function switch
        {
            "RecordPoisonBlob" => Messages.PoisonBlob(blob, "0x1"),
            "RecordPoisonDeleted" => Messages.Deleted(blob),
            _ => Messages.Retry(blob, "0x1"),
        };

    private static BlobAddress Blob(string name) => new("articles", $"storage/{name}");
}
