using IctPipeline.Tools.Trainer;

switch (args)
{
    case ["words", var input, var output]:
        WordTraining.Run(input, output);
        return 0;
    case ["names", var output, .. var inputs]:
        NameTraining.Run(output, inputs);
        return 0;
    case ["trust", var output, var pages, var labels]:
        TrustTraining.Run(output, pages, labels);
        return 0;
    default:
        Console.Error.WriteLine(
            "Trainer words TRAIN.conllu MODEL.bin | Trainer names MODEL.bin COLUMNS… | Trainer trust TABLE.tsv PAGES.txt LABELS.tsv"
        );
        return 2;
}
