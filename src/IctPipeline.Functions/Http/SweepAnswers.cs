using IctPipeline.Core.Reindexing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace IctPipeline.Functions.Http;

/// <summary>Answers of the re-index API.</summary>
internal static class SweepAnswers
{
    /// <summary>The answer to an order: 202 with the sweep, 409 or 404 with its sentence.</summary>
    public static ContentResult From(SweepAnswer answer)
    {
        if (answer.Kind == SweepAnswerKind.Unknown)
        {
            return NotThere();
        }

        if (answer.Kind == SweepAnswerKind.Refused)
        {
            return Answers.Problem(StatusCodes.Status409Conflict, answer.Sentence);
        }

        return Answers.WithBody(SweepReport.From(answer.Run!), ReindexJson.Relaxed.SweepReport, StatusCodes.Status202Accepted);
    }

    public static ContentResult NotThere() => Answers.Problem(StatusCodes.Status404NotFound, "There is no sweep of this id.");
}
