using System.Net;
using IctPipeline.Client;
using Microsoft.Azure.Cosmos;

namespace IctPipeline.Web.Errors;

/// <summary>What an exception means to the person before the page. Texts of services and of the program never reach a page.</summary>
/// <param name="Status">Of the answer.</param>
/// <param name="Title">In a few words.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Next">What to do about it.</param>
/// <param name="Passes">It lies elsewhere: the same address works again later.</param>
/// <param name="IsSilence">Nothing answered; a refusal is an answer.</param>
public sealed record Trouble(int Status, string Title, string What, string Next, bool Passes = true, bool IsSilence = false)
{
    private const string Later = "Try again in a moment. If it stays so, whoever runs the reader finds out more with “ict doctor”.";

    /// <summary>The service's own status for "ask again with less haste" where a write of its own is in the way.</summary>
    private const HttpStatusCode RetryWith = (HttpStatusCode)449;

    public static Trouble From(Exception error) =>
        error switch
        {
            BadHttpRequestException wrong => new(
                wrong.StatusCode,
                "That address can't be read",
                wrong.Message,
                "Mend the address, or start from the list of all articles.",
                Passes: false
            ),
            OperationCanceledException or TimeoutException or CosmosException { StatusCode: HttpStatusCode.RequestTimeout } => new(
                StatusCodes.Status504GatewayTimeout,
                "The store does not answer",
                "The reader asked the database of articles and had no answer in the time that a page may take.",
                Later,
                IsSilence: true
            ),
            CosmosException { StatusCode: HttpStatusCode.TooManyRequests or RetryWith } => Away(
                "The store is busy",
                "The database of articles refuses requests because it has too many of them.",
                "Try again in a moment. If it happens often, the database needs more throughput."
            ),
            CosmosException { StatusCode: HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden } => Away(
                "The store refuses the reader",
                "The database of articles does not take the reader's key.",
                "Whoever runs the reader has to check the setting Reader__Cosmos, and the database's firewall."
            ),
            CosmosException { StatusCode: HttpStatusCode.NotFound } => Away(
                "The store is not set up",
                "The database or its containers are not there.",
                "Whoever runs the reader has to check the setting Reader__Database; the pipeline creates containers when it starts."
            ),
            SchemaVersionException => new(
                StatusCodes.Status500InternalServerError,
                "A newer pipeline wrote this",
                "The document is of a version that this reader does not know.",
                "Whoever runs the reader has to update it.",
                Passes: false
            ),
            CosmosException or HttpRequestException => new(
                StatusCodes.Status503ServiceUnavailable,
                "The store can't be reached",
                "The reader can't reach the database of articles, or it answered with an error.",
                Later,
                IsSilence: true
            ),
            _ => new(
                StatusCodes.Status500InternalServerError,
                "This page failed",
                "It is a fault of the reader, and it is in its log.",
                "Other pages may work. Tell whoever runs the reader the reference.",
                Passes: false
            ),
        };

    private static Trouble Away(string title, string what, string next) => new(StatusCodes.Status503ServiceUnavailable, title, what, next);

    /// <summary>Whether a part of a page may be left out for it.</summary>
    public static bool IsOutage(Exception error) => From(error).Passes;
}
