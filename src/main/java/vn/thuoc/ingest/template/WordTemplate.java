package vn.thuoc.ingest.template;
final class WordTemplate { WordTemplate(vn.thuoc.instrument.Instrument i){} byte[] bytes(){return new byte[0];} }
