// Keeps a folder of text files in step with the documents of a pipeline, until Ctrl-C.
//   change-feed CONNECTION-STRING FOLDER [DATABASE]
// The place in the feed is kept in the folder, so that the next start goes on there.
using IctPipeline.Client;
using IctPipeline.Samples.ChangeFeed;

if (args.Length is < 2 or > 3)
{
    Console.Error.WriteLine("change-feed CONNECTION-STRING FOLDER [DATABASE]");
    return 2;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};
using var pipeline = PipelineClients.Connect(args[0], args.Length == 3 ? args[2] : PipelineClients.DefaultDatabase);
var mirror = new Mirror(args[1]);
try
{
    await foreach (var page in pipeline.Articles.FollowAsync(mirror.Continuation, cancellationToken: stop.Token))
    {
        foreach (var change in page.Changes)
        {
            Console.WriteLine(change.IsDeleted ? $"forget {change.Id}" : $"store  {change.Id}");
            mirror.Apply(change);
        }

        // Only now: after a crash the last page comes again, and nothing is missed.
        mirror.Continuation = page.Continuation;
    }
}
catch (OperationCanceledException)
{
    // Ctrl-C is how it is meant to end.
}

return 0;
