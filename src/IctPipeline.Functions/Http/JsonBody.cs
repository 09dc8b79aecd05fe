using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Http;

/// <summary>The body of a request that takes JSON: read up to a bound, and refused with the status that says why.</summary>
/// <param name="Bytes">Empty where there is no body.</param>
/// <param name="Refusal">The answer where it is refused; null otherwise.</param>
internal sealed record JsonBody(ReadOnlyMemory<byte> Bytes, ContentResult? Refusal)
{
    /// <param name="most">The longest body in bytes; no more than that is read.</param>
    public static async Task<JsonBody> ReadAsync(HttpRequest request, int most, CancellationToken cancellationToken)
    {
        if (request.ContentLength > most)
        {
            return TooLong(most);
        }

        using var body = new MemoryStream();
        var buffer = new byte[Math.Min(most + 1, 16 * 1024)];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken).ConfigureAwait(false)) > 0; )
        {
            body.Write(buffer, 0, read);
            if (body.Length > most)
            {
                return TooLong(most);
            }
        }

        // A page of another site can send what it likes but JSON without being asked whether it may.
        return body.Length > 0 && !request.HasJsonContentType()
            ? Refused(StatusCodes.Status415UnsupportedMediaType, "The body must be JSON, and say so: Content-Type: application/json.")
            : new JsonBody(body.GetBuffer().AsMemory(0, (int)body.Length), null);
    }

    /// <summary>Whether reading failed at the body: a parser takes strings that are no text, and fails when they are looked at.</summary>
    public static bool IsNoJson(Exception error) => error is JsonException or InvalidOperationException;

    private static JsonBody TooLong(int most) =>
        Refused(StatusCodes.Status413PayloadTooLarge, $"The body must not be longer than {most} bytes.");

    private static JsonBody Refused(int status, string detail) => new(default, Answers.Problem(status, detail));
}
