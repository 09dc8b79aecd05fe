using System.Buffers;
using System.Text;
using System.Text.Json;
using IctPipeline.Core.Articles;
using IctPipeline.Core.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Http;

/// <summary>Answers of the failures API.</summary>
internal static class FailureAnswers
{
    public static ContentResult One(ArticleFailure failure, int status = StatusCodes.Status200OK) =>
        Answers.WithBody(failure, PipelineJson.Relaxed.ArticleFailure, status);

    /// <summary><c>{"failures":[…]}</c>: an object, so that more can join.</summary>
    public static ContentResult Many(IEnumerable<ArticleFailure> failures)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = PipelineJson.Relaxed.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteStartArray("failures");
            foreach (var failure in failures)
            {
                JsonSerializer.Serialize(json, failure, PipelineJson.Relaxed.ArticleFailure);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return new ContentResult
        {
            Content = Encoding.UTF8.GetString(buffer.WrittenSpan),
            ContentType = Answers.Json,
            StatusCode = StatusCodes.Status200OK,
        };
    }

    public static ContentResult NoId() =>
        Answers.Problem(StatusCodes.Status400BadRequest, "A failure has its article's id: 32 characters, a to z and 2 to 7.");

    public static ContentResult NotThere() => Answers.Problem(StatusCodes.Status404NotFound, "There is no failure of this id.");

    /// <summary>It can't be replayed, or discarded.</summary>
    public static ContentResult Closed(ArticleFailure failure) =>
        Answers.Problem(
            StatusCodes.Status409Conflict,
            failure is { IsOpen: true, IsMessage: true }
                ? "The failure is of a queue message that names no file: it can be discarded, not replayed."
                : $"The failure is closed already: {failure.Status.ToString().ToLowerInvariant()}."
        );
}
