using IctPipeline.LocalAnalysis.LanguageIdentification;
using IctPipeline.Tools.LanguageProfiles.Collecting;
using IctPipeline.Tools.LanguageProfiles.Letters;
using IctPipeline.Tools.LanguageProfiles.Measuring;
using IctPipeline.Tools.LanguageProfiles.Training;

switch (args)
{
    case ["collect", var raw, var corpus]:
        Collector.Run(raw, corpus, Path.Combine(AppContext.BaseDirectory, "sources.tsv"));
        return 0;
    case ["train", var corpus, var models, var groups, var effort]:
        Directory.CreateDirectory(models);
        foreach (
            var plan in GroupPlan.All.Where(p => groups == "all" || groups.Contains(p.Group.ToString(), StringComparison.OrdinalIgnoreCase))
        )
        {
            using var file = File.Create(Path.Combine(models, LanguageData.FileName(plan.Group)));
            new ModelBuilder(corpus, double.Parse(effort)).Build(plan).Write(file);
        }

        return 0;
    case ["refit", var corpus, var models, var groups, var effort]:
        foreach (var plan in GroupPlan.All.Where(p => groups.Contains(p.Group.ToString(), StringComparison.OrdinalIgnoreCase)))
        {
            var path = Path.Combine(models, LanguageData.FileName(plan.Group));
            var refitted = new ModelBuilder(corpus, double.Parse(effort)).Refit(plan, Models.Read(path));
            using var file = File.Create(path);
            refitted.Write(file);
        }

        return 0;
    case ["calibrate", var corpus, var models]:
        var fitting = HeldOut.Load(corpus).ToList();
        foreach (var group in Enum.GetValues<ScriptGroup>().Where(g => File.Exists(Path.Combine(models, LanguageData.FileName(g)))))
        {
            var path = Path.Combine(models, LanguageData.FileName(group));
            var fitted = Calibrator.Fit(group, Models.Read(path), fitting);
            Console.WriteLine($"{group}: {string.Join(' ', fitted.Sharpness.Select(s => s.ToString("0.00")))}");
            using var file = File.Create(path);
            fitted.Write(file);
        }

        return 0;
    case ["errors", var corpus, var models, var tag, var kind]:
        Measure.Errors(Models.Load(models), HeldOut.Load(corpus).Where(s => s.Tag == tag && s.Kind == kind), Console.Out);
        return 0;
    case ["measure", var corpus, var models]:
        var identifier = Models.Load(models);
        var samples = HeldOut.Load(corpus).ToList();
        Measure.Report(identifier, samples, Console.Out);
        Measure.Speed(identifier, samples, Console.Out);
        return 0;
    case ["letters", var corpus, var file]:
        LetterTables.Write(corpus, file);
        return 0;
    case ["charsets", var corpus]:
        CharsetMeasure.Report(corpus, Console.Out);
        return 0;
    case ["charset-files", var index, .. var rest]:
        CharsetFileMeasure.Report(index, details: rest is ["details"], Console.Out);
        return 0;
    case ["charset-costs", var path]:
        CharsetCosts.Report(File.ReadAllBytes(path), Console.Out);
        return 0;
    case ["vietnamese", var corpus, .. var rest]:
        VietnameseMeasure.Report(corpus, details: rest is ["details"], Console.Out);
        return 0;
    case ["load"]:
        Measure.Load(Console.Out);
        return 0;
    case ["samples", var corpus, var file]:
        File.WriteAllLines(
            file,
            HeldOut.Load(corpus).Where(s => Measure.Core.Contains(s.Tag)).Select(s => $"{s.Tag}\t{s.Kind}\t{s.Text.Replace('\t', ' ')}")
        );
        return 0;
    default:
        Console.Error.WriteLine(
            "usage: LanguageProfiles collect RAW CORPUS | train CORPUS MODELS all|GROUP,… EFFORT | refit CORPUS MODELS GROUP,… EFFORT | "
                + "calibrate CORPUS MODELS | measure CORPUS MODELS | errors CORPUS MODELS TAG KIND | samples CORPUS FILE | "
                + "letters CORPUS FILE | charsets CORPUS | charset-files INDEX [details] | "
                + "charset-costs FILE | vietnamese CORPUS [details] | load"
        );
        return 2;
}
