package cn.baoshen.form;

import java.util.List;
import org.springframework.core.io.Resource;

/**
 * One folder of text that makes a form.
 *
 * @param id name of the folder
 * @param location Spring resource location of the folder, ending in a slash
 * @param form its {@code form.yaml}
 */
record FormFolder(String id, String location, Resource form) {
  /** The file as its owner knows it. */
  String formName() {
    return location + "form.yaml";
  }

  List<Rule> rules() {
    return List.of();
  }
}
