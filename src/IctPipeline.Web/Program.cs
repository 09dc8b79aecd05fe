using IctPipeline.Web;

var builder = WebApplication.CreateBuilder(args);
var options = ReaderOptions.Read(builder.Configuration);
if (options is null)
{
    Console.Error.WriteLine(
        "Set Reader__Cosmos to the connection string of the Cosmos DB account (its read-only key suffices). See "
            + "src/IctPipeline.Web/README.md."
    );
    return 2;
}

await using var app = ReaderApp.Build(builder, options);
await app.RunAsync();
return 0;
