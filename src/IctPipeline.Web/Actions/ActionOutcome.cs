using System.Globalization;
using IctPipeline.Web.Shared;

namespace IctPipeline.Web.Actions;

/// <summary>What became of an action, from the address that it led back to: numbers and known words only.</summary>
/// <param name="IsTaken">The app took it.</param>
public sealed record ActionOutcome(string Sentence, bool IsTaken)
{
    /// <returns>Null where nothing was just done.</returns>
    public static ActionOutcome? Read(IQueryCollection query)
    {
        var done = query["done"].ToString();
        if (done.Length == 0 || !int.TryParse(query["status"], NumberStyles.None, CultureInfo.InvariantCulture, out var status))
        {
            return null;
        }

        long? count = long.TryParse(query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return status is >= 200 and < 300
            ? new(Taken(done, count), true)
            : new(
                status switch
                {
                    404 => "It is gone.",
                    409 => "It was closed or changed meanwhile, or another one is on its way: look at its state below.",
                    400 => "The Functions app refused it as wrong.",
                    401 or 403 => "The Functions app does not take the reader's key.",
                    504 => "The Functions app did not answer in time. It may have done it all the same: look at the state below.",
                    _ => "The Functions app did not take it.",
                },
                false
            );
    }

    private static string Taken(string done, long? count) =>
        done switch
        {
            "replay" => "It is tried again.",
            "replay-many" => $"{Words.Count(count ?? 0, "file")} will be tried again.",
            "discard" => "The record is closed; the reason is in its history.",
            "dry-run" => "The dry run begins in a moment. What it finds stands below.",
            "sweep" => "The sweep begins in a moment.",
            "pause" => "The sweep stops at its next step, and keeps its place.",
            "resume" => "The sweep goes on.",
            "cancel" => "The sweep ends at its next step. What it asked for so far is still done.",
            _ => "Done.",
        };
}
