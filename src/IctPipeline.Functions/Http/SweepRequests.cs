using System.Text.Json;
using IctPipeline.Core.Reindexing;
using Microsoft.AspNetCore.Http;

namespace IctPipeline.Functions.Http;

/// <summary>Reads the body of a request for a sweep: a JSON object, or nothing for a sweep of everything.</summary>
internal static class SweepRequests
{
    /// <summary>A thousand ids of blobs with long names.</summary>
    private const int MostBytes = 512 * 1024;

    private const string Members = "prefix, format, language, ids, ingestedBefore, staleOnly, failedOnly, force, only, dryRun";

    public static async Task<(SweepRequest? Asked, string? Problem)> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; )
        {
            body.Write(buffer, 0, read);
            if (body.Length > MostBytes)
            {
                return (null, $"The body has more than {MostBytes} bytes.");
            }
        }

        if (body.Length == 0)
        {
            return (new SweepRequest(), null);
        }

        try
        {
            return (
                JsonSerializer.Deserialize(body.GetBuffer().AsSpan(0, (int)body.Length), ReindexJson.Relaxed.SweepRequest)
                    ?? new SweepRequest(),
                null
            );
        }
        catch (JsonException)
        {
            return (null, $"The body must be a JSON object with some of these members, and no others: {Members}.");
        }
    }
}
