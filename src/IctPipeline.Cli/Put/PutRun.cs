using System.Globalization;
using Azure.Storage.Blobs;
using IctPipeline.Azure;
using IctPipeline.Cli.Documents;
using IctPipeline.Cli.Files;
using IctPipeline.Cli.Stack;
using IctPipeline.Cli.Terminal;
using IctPipeline.Core.Articles;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace IctPipeline.Cli.Put;

/// <summary>Uploads files and says under which name and id each can be found.</summary>
internal sealed class PutRun(Screen screen, StackConnection connection, bool json)
{
    private readonly Lock _lock = new();
    private int _failed;

    public async Task<int> RunAsync(IReadOnlyList<InputFile> files, CancellationToken cancellationToken)
    {
        var container = connection.Services.GetRequiredService<BlobServiceClient>().GetBlobContainerClient(ResourceNames.Articles);
        await new BlobDropper(container).DropAsync(files, Dropped, Failed, cancellationToken);
        if (!json)
        {
            screen.Out.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{files.Count - _failed} of {files.Count} files dropped into {connection.Name}."
                )
            );
        }

        return _failed == 0 ? ExitCodes.Success : ExitCodes.Incomplete;
    }

    private void Dropped(InputFile file, string etag)
    {
        var id = ArticleId.For(new BlobAddress(ResourceNames.Articles, file.BlobName));
        lock (_lock)
        {
            if (json)
            {
                screen.Data.WriteLine(CliJson.Serialize(new DroppedFile(file.Path, file.BlobName, id, etag)));
            }
            else
            {
                // Not wrapped: what a person copies must be whole.
                screen.Data.WriteLine($"{id}  {Printable.Line(file.BlobName)}");
            }
        }
    }

    private void Failed(InputFile file, string problem)
    {
        lock (_lock)
        {
            _failed++;
            screen.Error.WriteLine($"{Printable.Line(file.Path)}: {Printable.Line(problem)}");
        }
    }
}
