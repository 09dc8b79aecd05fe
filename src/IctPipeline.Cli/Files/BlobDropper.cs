using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using IctPipeline.Reading.Formats;

namespace IctPipeline.Cli.Files;

/// <summary>Uploads files into the container, several at once; an older blob of the same name is overwritten.</summary>
internal sealed class BlobDropper(BlobContainerClient container)
{
    private const int UploadsAtOnce = 8;

    /// <summary>Returns when every file is dropped or has failed; a failure of one does not stop the others.</summary>
    /// <param name="files">What to upload.</param>
    /// <param name="dropped">Is told the version that each file became.</param>
    /// <param name="failed">Is told, in a sentence, why one was not dropped.</param>
    /// <param name="cancellationToken">Ends the uploads.</param>
    public Task DropAsync(
        IEnumerable<InputFile> files,
        Action<InputFile, string> dropped,
        Action<InputFile, string> failed,
        CancellationToken cancellationToken
    ) =>
        Parallel.ForEachAsync(
            files,
            new ParallelOptions { MaxDegreeOfParallelism = UploadsAtOnce, CancellationToken = cancellationToken },
            async (file, stop) =>
            {
                if (BlobNames.Problem(file.BlobName) is { } problem)
                {
                    failed(file, $"not dropped: {problem} Rename the file.");
                    return;
                }

                try
                {
                    dropped(file, await UploadAsync(file, stop));
                }
                catch (Exception error)
                    when (error is RequestFailedException or IOException or UnauthorizedAccessException or AggregateException)
                {
                    failed(file, $"not dropped: {FirstLine(error)}");
                }
            }
        );

    private async Task<string> UploadAsync(InputFile file, CancellationToken cancellationToken)
    {
        await using var content = new FileStream(
            file.FullPath,
            FileMode.Open,
            FileAccess.Read,
            FileShare.ReadWrite,
            1,
            FileOptions.Asynchronous
        );
        var options = new BlobUploadOptions
        {
            HttpHeaders = new BlobHttpHeaders { ContentType = ArticleFormats.ContentTypeOf(file.FullPath) },
        };
        var answer = await container.GetBlobClient(file.BlobName).UploadAsync(content, options, cancellationToken);
        return answer.Value.ETag.ToString();
    }

    /// <summary>The storage client's messages go on with headers; retries that all failed are one error each.</summary>
    private static string FirstLine(Exception error)
    {
        var cause = error is AggregateException { InnerException: { } inner } ? inner : error;
        return cause.Message.Split('\n', 2)[0].Trim();
    }
}
