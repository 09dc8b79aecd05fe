using System.Globalization;
using IctPipeline.Client;
using IctPipeline.Web.Actions;
using IctPipeline.Web.Errors;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace IctPipeline.Web.Adding;

/// <summary><c>GET /add</c>: a form for files; <c>POST</c> puts them into the container. <c>GET /added</c>: what becomes of them.</summary>
internal static class AddEndpoints
{
    /// <summary>Files at once.</summary>
    public const int MostFiles = 20;

    private const string Kind = "add";
    private const long FormBytes = 100_000;
    private const int MemoryBytes = 1_000_000;

    public static void Map(IEndpointRouteBuilder pages, IEndpointRouteBuilder fromStore)
    {
        pages.MapGet(
            "/add",
            (FileDrop drop, ReaderOptions options, ActionSeal seal) =>
                Pages.Of<AddPage>(new AddModel(drop.IsThere, options.LargestFile, seal.Make(Kind, []), []))
        );
        pages.MapPost("/add", AddAsync).WithMetadata(new LongAnswer());
        fromStore.MapGet(
            "/added",
            async (HttpRequest request, ArticleClient articles, FailureClient failures, CancellationToken cancellationToken) =>
            {
                var asked = request
                    .Query["file"]
                    .OfType<string>()
                    .Take(MostFiles)
                    .Select(text => text.Split(':', 2))
                    .Where(parts => parts.Length == 2 && parts[1].Length > 0);
                var fates = new List<FileFate>();
                foreach (var parts in asked)
                {
                    fates.Add(await FileFate.ReadAsync(parts[1], parts[0], articles, failures, cancellationToken));
                }

                return fates.Count == 0 ? Pages.NotFound() : Pages.Of<AddedPage>(new AddedModel(fates, ActionOutcome.Read(request.Query)));
            }
        );
    }

    private static async Task<IResult> AddAsync(
        HttpContext context,
        FileDrop drop,
        ReaderOptions options,
        ActionSeal seal,
        CancellationToken cancellationToken
    )
    {
        if (!drop.IsThere)
        {
            return Pages.NotFound();
        }

        var most = (options.LargestFile * MostFiles) + FormBytes;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = most;
        }

        var form = await FormAsync(context.Request, most, cancellationToken);
        if (!seal.IsGood(form["seal"], Kind, []))
        {
            throw new BadHttpRequestException("The page with the form was opened too long ago. Open it again, and choose the files there.");
        }

        var problems = new List<string>();
        var there = new List<DroppedFile>();
        foreach (var file in form.Files.Take(MostFiles))
        {
            await AddOneAsync(file, form, drop, options, there, problems, cancellationToken);
        }

        if (form.Files.Count == 0)
        {
            problems.Add("No file was chosen.");
        }
        else if (form.Files.Count > MostFiles)
        {
            problems.Add($"At most {MostFiles} files are taken at once; add the others next.");
        }

        return problems.Count > 0
            ? Pages.Of<AddPage>(
                new AddModel(true, options.LargestFile, seal.Make(Kind, []), problems)
                {
                    Added = AddressOf(there),
                    AddedCount = there.Count,
                },
                StatusCodes.Status422UnprocessableEntity
            )
            : Results.Redirect(AddressOf(there)!, permanent: false, preserveMethod: false);
    }

    private static async Task AddOneAsync(
        IFormFile file,
        IFormCollection form,
        FileDrop drop,
        ReaderOptions options,
        List<DroppedFile> there,
        List<string> problems,
        CancellationToken cancellationToken
    )
    {
        var name = FileName.Of(form["folder"], file.FileName, out var problem);
        if (name is null || file.Length > options.LargestFile)
        {
            problems.Add($"“{file.FileName}” was not added: {problem ?? $"it is larger than {AddModel.Size(options.LargestFile)}."}");
            return;
        }

        await using var content = file.OpenReadStream();
        var dropped = await drop.PutAsync(name, content, form["replace"] == "yes", cancellationToken);
        if (dropped.IsThere)
        {
            there.Add(dropped);
        }
        else
        {
            problems.Add($"“{name}” was not added: {Why((int)dropped.Status)}");
        }
    }

    /// <exception cref="BadHttpRequestException">It is no form, or too large.</exception>
    private static async Task<IFormCollection> FormAsync(HttpRequest request, long most, CancellationToken cancellationToken)
    {
        if (!request.HasFormContentType)
        {
            throw new BadHttpRequestException("A form is needed.");
        }

        try
        {
            var limits = new FormOptions { MultipartBodyLengthLimit = most, MemoryBufferThreshold = MemoryBytes };
            return await request.ReadFormAsync(limits, cancellationToken);
        }
        catch (InvalidDataException)
        {
            throw new BadHttpRequestException(
                "The files are larger than what is taken at once. Add fewer.",
                StatusCodes.Status413PayloadTooLarge
            );
        }
    }

    private static string Why(int status) =>
        status switch
        {
            409 or 412 => "a file of that name is there already. To replace it, tick the box and choose the file again.",
            403 => "storage does not take the reader's signature (Reader__Inbox).",
            404 => "the container is not there (Reader__Inbox).",
            _ => string.Create(CultureInfo.InvariantCulture, $"storage answered {status}. Try again in a moment."),
        };

    private static string? AddressOf(List<DroppedFile> files) =>
        files.Count == 0
            ? null
            : QueryHelpers.AddQueryString(
                "/added",
                files.Select(file => KeyValuePair.Create("file", (string?)$"{file.Sha256}:{file.Name}"))
            );
}
