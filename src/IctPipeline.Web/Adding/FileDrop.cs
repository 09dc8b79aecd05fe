using System.Net;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace IctPipeline.Web.Adding;

/// <summary>
/// Puts files into the container of articles, by an address that may create and write there and nothing else. It stays on this server.
/// </summary>
internal sealed partial class FileDrop(ReaderOptions options, IHttpClientFactory clients, ILogger<FileDrop> log)
{
    /// <summary>A file of the largest size over a slow line.</summary>
    private static readonly TimeSpan LongestUpload = TimeSpan.FromMinutes(2);
    private static readonly FileExtensionContentTypeProvider Types = new();

    public bool IsThere => options.Inbox is not null;

    /// <param name="name">Of the blob.</param>
    /// <param name="replace">Whether a file of that name may be replaced.</param>
    public async Task<DroppedFile> PutAsync(string name, Stream content, bool replace, CancellationToken cancellationToken)
    {
        using var buffer = new MemoryStream();
        await content.CopyToAsync(buffer, cancellationToken);
        var bytes = buffer.ToArray();
        using var request = new HttpRequestMessage(HttpMethod.Put, BlobAddress.Of(options.Inbox!, name))
        {
            Content = new ByteArrayContent(bytes),
        };
        request.Headers.Add("x-ms-blob-type", "BlockBlob");
        request.Headers.Add("x-ms-version", "2021-08-06");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", TypeOf(name));
        if (!replace)
        {
            request.Headers.TryAddWithoutValidation("If-None-Match", "*");
        }

        using var client = clients.CreateClient();
        client.Timeout = LongestUpload;
        var status = await StatusAsync(client, request, cancellationToken);
        Dropped(bytes.Length, (int)status);
        return new DroppedFile(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), status);
    }

    private static async Task<HttpStatusCode> StatusAsync(
        HttpClient client,
        HttpRequestMessage request,
        CancellationToken cancellationToken
    )
    {
        try
        {
            using var response = await client.SendAsync(request, cancellationToken);
            return response.StatusCode;
        }
        catch (HttpRequestException)
        {
            return HttpStatusCode.ServiceUnavailable;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return HttpStatusCode.GatewayTimeout;
        }
    }

    private static string TypeOf(string name) =>
        name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase)
            ? "text/markdown"
        : Types.TryGetContentType(name, out var type) ? type
        : "application/octet-stream";

    [LoggerMessage(Level = LogLevel.Information, Message = "A person added a file of {Bytes} bytes: {Status}.")]
    private partial void Dropped(int bytes, int status);
}

/// <summary>What became of a file on its way into the container.</summary>
/// <param name="Sha256">Of its bytes: what its document is known by.</param>
internal sealed record DroppedFile(string Name, string Sha256, HttpStatusCode Status)
{
    public bool IsThere => (int)Status is >= 200 and < 300;
}
